//! What a word list says of a word: a set of classes.

/// A set of classes of a word or name, one bit each.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Facts(pub u64);

macro_rules! classes {
    ($($(#[doc = $doc:literal])* $name:ident = $bit:literal, $class:literal;)*) => {
        impl Facts {
            $($(#[doc = $doc])* pub const $name: Self = Self(1 << $bit);)*

            /// The class that a word list calls `class`.
            pub fn of_class(class: &str) -> Option<Self> {
                match class {
                    $($class => Some(Self::$name),)*
                    _ => None,
                }
            }
        }
    };
}

classes! {
    /// An ordinary word, written small.
    COMMON = 0, "common";
    /// A first name.
    GIVEN = 1, "given";
    /// A town.
    CITY = 2, "city";
    /// A division of a country, a sea, a mountain range, a city known everywhere.
    REGION = 3, "region";
    /// The capital of a country.
    CAPITAL = 4, "capital";
    /// A country.
    COUNTRY = 5, "country";
    /// A nationality, people or religion.
    PEOPLE = 6, "people";
    /// An organisation.
    ORGANISATION = 7, "organisation";
    /// An armed, political or social group.
    GROUP = 8, "group";
    /// A government or official body.
    GOVERNMENT = 9, "government";
    /// A newspaper, agency or broadcaster.
    OUTLET = 10, "outlet";
    /// Written with a capital, but no actor.
    NOT_ACTOR = 11, "not-actor";
    /// Matches capitals only. Set by the compiler for an entry like "WHO".
    CAPITALS = 12, "capitals";
    /// A title before a name.
    TITLE = 13, "title";
    /// A person by role, also before a name.
    ROLE = 14, "role";
    /// Ends the name of a place.
    PLACE_HEAD = 15, "place-head";
    /// Begins the name of a place.
    PLACE_START = 16, "place-start";
    /// Ends the name of an organisation.
    ORGANISATION_HEAD = 17, "organisation-head";
    /// Ends the name of a group.
    GROUP_HEAD = 18, "group-head";
    /// Ends the name of an official body.
    GOVERNMENT_HEAD = 19, "government-head";
    /// Ends the name of an outlet.
    OUTLET_HEAD = 20, "outlet-head";
    /// Ends the name of something that is no actor.
    OTHER_HEAD = 21, "other-head";
    /// A common noun for one person.
    PERSON_NOUN = 22, "person-noun";
    /// A common noun for a person that is too vague to mark by itself.
    WEAK_NOUN = 23, "weak-noun";
    /// A common noun for people or an armed, political or social group.
    GROUP_NOUN = 24, "group-noun";
    /// A common noun for a government or official body.
    GOVERNMENT_NOUN = 25, "government-noun";
    /// A common noun for an organisation.
    ORGANISATION_NOUN = 26, "organisation-noun";
    /// A common noun for an outlet.
    OUTLET_NOUN = 27, "outlet-noun";
    /// May stand before such a noun.
    MODIFIER = 28, "modifier";
    /// A function word.
    FUNCTION = 29, "function";
    /// A day or month.
    CALENDAR = 30, "calendar";
    /// A verb that often follows a speaker.
    VERB = 31, "verb";
    /// Often stands before a place.
    BEFORE_PLACE = 32, "before-place";
    /// A common noun for a place.
    PLACE_NOUN = 33, "place-noun";
    /// A small word inside names ("al", "van").
    PARTICLE = 34, "particle";
    /// A family name that is a head word too ("Hill", "Park").
    SURNAME = 35, "surname";
    /// A common noun for a spot or building that does not name what a name beside it is ("bridge", "camp").
    SITE_NOUN = 36, "site-noun";
    /// A finite form of a verb that is hardly ever a noun ("took", "wants").
    FINITE = 37, "finite";
    /// Another word that is hardly ever a noun ("loyal", "again").
    NOT_NOUN = 38, "not-noun";
    /// A man's first name.
    MALE_NAME = 60, "male-name";
    /// A woman's first name.
    FEMALE_NAME = 61, "female-name";
}

impl Facts {
    /// The empty set.
    pub const NONE: Self = Self(0);
    /// Names of places.
    pub const PLACE: Self = Self(Self::CITY.0 | Self::REGION.0 | Self::CAPITAL.0 | Self::COUNTRY.0);
    /// Names of bodies of any sort.
    pub const BODY: Self = Self(Self::ORGANISATION.0 | Self::GROUP.0 | Self::GOVERNMENT.0 | Self::OUTLET.0);
    /// What holds only for a word with a capital.
    pub const CAPITALISED: Self = Self(
        Self::PLACE.0
            | Self::BODY.0
            | Self::PEOPLE.0
            | Self::GIVEN.0
            | Self::NOT_ACTOR.0
            | Self::CALENDAR.0
            | Self::TITLE.0,
    );
    /// Last words of names of bodies of any sort.
    pub const BODY_HEAD: Self =
        Self(Self::ORGANISATION_HEAD.0 | Self::GROUP_HEAD.0 | Self::GOVERNMENT_HEAD.0 | Self::OUTLET_HEAD.0);
    /// Last words of names of any sort.
    pub const HEAD: Self = Self(Self::BODY_HEAD.0 | Self::PLACE_HEAD.0 | Self::OTHER_HEAD.0);
    /// Common nouns for bodies of any sort.
    pub const BODY_NOUN: Self =
        Self(Self::GROUP_NOUN.0 | Self::GOVERNMENT_NOUN.0 | Self::ORGANISATION_NOUN.0 | Self::OUTLET_NOUN.0);
    /// Common nouns for actors of any sort.
    pub const NOUN: Self = Self(Self::BODY_NOUN.0 | Self::PERSON_NOUN.0);

    /// Whether the two sets share a class.
    pub const fn any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// This set without the classes of `other`.
    pub const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }
}

impl std::ops::BitOr for Facts {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

impl std::ops::BitOrAssign for Facts {
    fn bitor_assign(&mut self, other: Self) {
        self.0 |= other.0;
    }
}
