//! A report as JSON, the way it leaves the engine for the browser.
//!
//! What `serde_json::to_string` says, in a third of the time: a report is mostly short numbers under keys that
//! are known when the engine is built, and this writer puts each key with its marks down in one piece. Only what a
//! report is made of is written; anything else is an error that no report can give.
//!
//! All characters beyond ASCII are escaped: JavaScript reads a string of nothing but ASCII ten times as fast, and keeps it in
//! half the memory. One curly quotation mark would undo that for the whole report.

use super::Report;
use serde::ser::{Impossible, Serialize, SerializeSeq, SerializeStruct, Serializer};
use std::fmt::Error;

impl Report {
    /// The report as JSON without white space.
    pub fn to_json(&self) -> String {
        // What each takes on the average, so that the text seldom moves.
        let mentions: usize = self.actors.iter().map(|a| a.mentions.len()).sum();
        let size = 320 * mentions
            + 120 * self.actors.len()
            + 480 * self.numbers.len()
            + 900 * self.claims.len()
            + 48 * self.sentences.len();
        let mut writer = Writer { out: String::with_capacity(size + 256) };
        // Plain data with string keys cannot fail to serialise.
        self.serialize(&mut writer).unwrap_or_default();
        writer.out
    }
}

struct Writer {
    /// A string all along: bytes would have to be proven to be one at the end.
    out: String,
}

/// Which bytes are not written as they are: control characters, the quotation mark, the backslash, and all beyond ASCII.
const ESCAPED: [bool; 256] = {
    let mut escaped = [false; 256];
    let mut control = 0;
    while control < b' ' as usize {
        escaped[control] = true;
        control += 1;
    }
    escaped[b'"' as usize] = true;
    escaped[b'\\' as usize] = true;
    let mut beyond = 128;
    while beyond < 256 {
        escaped[beyond] = true;
        beyond += 1;
    }
    escaped
};

/// Where the first byte stands that is not written as it is. Eight bytes at a time where none is: an upper bit of the number
/// is set by what lies beyond ASCII, and by a byte that falls below nought less 32, or, one bit of it turned, less 1 (Bit
/// Twiddling Hacks, "determine if a word has a byte less than n").
fn first_escaped(text: &[u8]) -> Option<usize> {
    const ONES: u64 = u64::MAX / 0xff;
    let (eights, _) = text.as_chunks::<8>();
    let plain = |bytes: &&[u8; 8]| {
        let bytes = u64::from_le_bytes(**bytes);
        let is = |byte: u8| (bytes ^ (ONES * u64::from(byte))).wrapping_sub(ONES);
        (bytes | bytes.wrapping_sub(ONES * 0x20) | is(b'"') | is(b'\\')) & (ONES << 7) == 0
    };
    let from = 8 * eights.iter().take_while(plain).count();
    let rest = text.get(from..)?;
    rest.iter().position(|byte| ESCAPED[usize::from(*byte)]).map(|at| from + at)
}

/// The open list or object of a writer.
struct Open<'w> {
    writer: &'w mut Writer,
    /// Whether nothing stands in it yet.
    fresh: bool,
}

impl Writer {
    #[inline]
    fn raw(&mut self, text: &str) -> Result<(), Error> {
        self.out.push_str(text);
        Ok(())
    }

    /// Most are offsets of a few digits: in WebAssembly a copy whose length is not known costs more than each of them by
    /// itself.
    #[inline]
    fn integer(&mut self, number: impl itoa::Integer) -> Result<(), Error> {
        itoa::Buffer::new().format(number).bytes().for_each(|digit| self.out.push(char::from(digit)));
        Ok(())
    }

    fn string(&mut self, text: &str) -> Result<(), Error> {
        self.out.push('"');
        let mut rest = text;
        while let Some(at) = first_escaped(rest.as_bytes()) {
            let (plain, from) = rest.split_at_checked(at).unwrap_or_default();
            self.out.push_str(plain);
            let mut chars = from.chars();
            if let Some(c) = chars.next() {
                self.escape(c);
            }
            rest = chars.as_str();
        }
        self.out.push_str(rest);
        self.out.push('"');
        Ok(())
    }

    fn escape(&mut self, c: char) {
        let short = match c {
            '"' => "\\\"",
            '\\' => "\\\\",
            '\n' => "\\n",
            '\r' => "\\r",
            '\t' => "\\t",
            '\u{8}' => "\\b",
            '\u{c}' => "\\f",
            _ => {
                for unit in c.encode_utf16(&mut [0; 2]) {
                    self.out.push_str("\\u");
                    for shift in [12, 8, 4, 0] {
                        self.out.push(char::from(b"0123456789abcdef"[usize::from(*unit >> shift & 15)]));
                    }
                }
                return;
            }
        };
        self.out.push_str(short);
    }
}

/// Methods for what stands in no report.
macro_rules! refuse {
    ($($method:ident($($argument:ty),*) -> $ok:ty;)*) => {
        $(fn $method(self, $(_: $argument),*) -> Result<$ok, Error> {
            Err(Error)
        })*
    };
}

/// Methods for whole numbers.
macro_rules! integers {
    ($($method:ident: $number:ty;)*) => {
        $(#[inline]
        fn $method(self, number: $number) -> Result<(), Error> {
            self.integer(number)
        })*
    };
}

impl<'w> Serializer for &'w mut Writer {
    type Ok = ();
    type Error = Error;
    type SerializeSeq = Open<'w>;
    type SerializeStruct = Open<'w>;
    type SerializeTuple = Impossible<(), Error>;
    type SerializeTupleStruct = Impossible<(), Error>;
    type SerializeTupleVariant = Impossible<(), Error>;
    type SerializeMap = Impossible<(), Error>;
    type SerializeStructVariant = Impossible<(), Error>;

    integers! {
        serialize_i8: i8; serialize_i16: i16; serialize_i32: i32; serialize_i64: i64;
        serialize_u8: u8; serialize_u16: u16; serialize_u32: u32; serialize_u64: u64;
    }

    refuse! {
        serialize_f32(f32) -> ();
        serialize_f64(f64) -> ();
        serialize_bytes(&[u8]) -> ();
        serialize_unit_struct(&'static str) -> ();
        serialize_tuple(usize) -> Self::SerializeTuple;
        serialize_tuple_struct(&'static str, usize) -> Self::SerializeTupleStruct;
        serialize_tuple_variant(&'static str, u32, &'static str, usize) -> Self::SerializeTupleVariant;
        serialize_map(Option<usize>) -> Self::SerializeMap;
        serialize_struct_variant(&'static str, u32, &'static str, usize) -> Self::SerializeStructVariant;
    }

    fn serialize_bool(self, value: bool) -> Result<(), Error> {
        self.raw(if value { "true" } else { "false" })
    }

    fn serialize_char(self, value: char) -> Result<(), Error> {
        self.string(value.encode_utf8(&mut [0; 4]))
    }

    #[inline]
    fn serialize_str(self, value: &str) -> Result<(), Error> {
        self.string(value)
    }

    #[inline]
    fn serialize_none(self) -> Result<(), Error> {
        self.raw("null")
    }

    #[inline]
    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Error> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), Error> {
        self.raw("null")
    }

    /// The names of variants are ours and need no escape.
    #[inline]
    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Result<(), Error> {
        self.out.push('"');
        self.out.push_str(variant);
        self.out.push('"');
        Ok(())
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<(), Error> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<(), Error> {
        Err(Error)
    }

    #[inline]
    fn serialize_seq(self, _: Option<usize>) -> Result<Open<'w>, Error> {
        self.out.push('[');
        Ok(Open { writer: self, fresh: true })
    }

    #[inline]
    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Open<'w>, Error> {
        Ok(Open { writer: self, fresh: true })
    }
}

impl SerializeSeq for Open<'_> {
    type Ok = ();
    type Error = Error;

    #[inline]
    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        if !self.fresh {
            self.writer.out.push(',');
        }
        self.fresh = false;
        value.serialize(&mut *self.writer)
    }

    #[inline]
    fn end(self) -> Result<(), Error> {
        self.writer.raw("]")
    }
}

impl SerializeStruct for Open<'_> {
    type Ok = ();
    type Error = Error;

    /// The names of fields are ours and need no escape. Where this is inlined, the length of the key is known, and it is
    /// stored like a number: a report has thousands of keys, and each would be the call of a copy.
    #[inline(always)]
    fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Result<(), Error> {
        let out = &mut self.writer.out;
        out.push_str(if self.fresh { "{\"" } else { ",\"" });
        out.push_str(key);
        out.push_str("\":");
        self.fresh = false;
        value.serialize(&mut *self.writer)
    }

    #[inline]
    fn end(self) -> Result<(), Error> {
        self.writer.raw(if self.fresh { "{}" } else { "}" })
    }
}

#[cfg(test)]
mod tests {
    use crate::{Article, analyze};

    #[test]
    fn says_what_serde_json_says_in_ascii() {
        let texts = [
            "",
            "Mayor Ana Ruiz told Reuters on 4 March 2026 that 3,000 to 5,000 people had left; “we\twill stay,” she said.",
            "\"A \\ B\u{1}\u{8}\u{c}\u{7f}\" cost €2.5m, or 40% more, said Dana Weller of Acme Inc. in Zürich 👍🏽.\r\nIt is 50 km (31 miles) away.",
        ];
        for text in texts {
            let report = analyze(&Article::from_text(text));
            let json = report.to_json();
            assert!(json.is_ascii());
            let [ours, theirs] = [json, serde_json::to_string(&report).unwrap()]
                .map(|json| serde_json::from_str::<serde_json::Value>(&json).unwrap());
            assert_eq!(ours, theirs);
        }
    }
}
