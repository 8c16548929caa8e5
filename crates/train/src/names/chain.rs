//! A linear-chain conditional random field, trained by stochastic gradient with a step for each weight (AdaGrad;
//! Lafferty et al. 2001, Duchi et al. 2011). Tags that a corpus leaves open are summed over.

use sourcelight::names::sequence::tags::{OUTSIDE, TAGS, followers};

/// Weights of one token's tags.
pub type Row = [f32; TAGS];

/// Weights with the sum of their squared gradients.
#[derive(Debug, Clone, Default)]
pub struct Weights {
    rows: Vec<Row>,
    squares: Vec<Row>,
}

impl Weights {
    /// So many rows of zeros.
    pub fn new(rows: usize) -> Self {
        Self { rows: vec![[0.0; TAGS]; rows], squares: vec![[1.0; TAGS]; rows] }
    }

    /// The row `index`.
    pub fn row(&self, index: usize) -> &Row {
        &self.rows[index]
    }

    /// One step against the gradient.
    pub fn step(&mut self, index: usize, gradient: &Row, rate: f32) {
        let (row, squares) = (&mut self.rows[index], &mut self.squares[index]);
        for tag in 0..TAGS {
            squares[tag] += gradient[tag] * gradient[tag];
            row[tag] -= rate * gradient[tag] / squares[tag].sqrt();
        }
    }
}

/// Probabilities of the tags of each token under `scores`, within the tags `allowed`; and of each step from tag to tag,
/// summed over the stretch. Gives the logarithm of the sum of all paths.
pub fn marginals(
    scores: &[Row],
    allowed: Option<&[u32]>,
    steps: &[Row; TAGS],
    tags: &mut Vec<Row>,
    moves: &mut [Row; TAGS],
) -> f32 {
    let length = scores.len();
    let may = |index: usize, tag: usize| allowed.is_none_or(|a| a[index] & (1 << tag) != 0);
    let weights: Vec<Row> = steps.iter().map(|row| row.map(f32::exp)).collect();
    // Each token's scores are shifted by their maximum, and each forward row is normalised.
    let mut forward: Vec<Row> = Vec::with_capacity(length);
    let mut total = 0.0;
    let mut exps: Vec<Row> = Vec::with_capacity(length);
    let mut norms: Vec<f32> = Vec::with_capacity(length);
    let mut before = [0.0; TAGS];
    before[OUTSIDE] = 1.0;
    for (index, token) in scores.iter().enumerate() {
        let top = (0..TAGS).filter(|t| may(index, *t)).map(|t| token[t]).fold(f32::MIN, f32::max);
        let exp: Row = std::array::from_fn(|t| if may(index, t) { (token[t] - top).exp() } else { 0.0 });
        let mut now = [0.0; TAGS];
        for from in (0..TAGS).filter(|f| before[*f] > 0.0) {
            each(followers(from), |to| now[to] += before[from] * weights[from][to]);
        }
        let mut sum = 0.0;
        for tag in 0..TAGS {
            now[tag] *= exp[tag];
            sum += now[tag];
        }
        let sum = sum.max(1e-30);
        now.iter_mut().for_each(|v| *v /= sum);
        total += sum.ln() + top;
        norms.push(sum);
        exps.push(exp);
        forward.push(now);
        before = now;
    }
    let mut after: Row =
        std::array::from_fn(|t| if followers(t) & 1 != 0 { weights[t][OUTSIDE] } else { 0.0 });
    let ending: f32 = (0..TAGS).map(|t| before[t] * after[t]).sum::<f32>().max(1e-30);
    total += ending.ln();
    for tag in 0..TAGS {
        moves[tag][OUTSIDE] += before[tag] * after[tag] / ending;
        after[tag] /= ending;
    }
    tags.clear();
    tags.resize(length, [0.0; TAGS]);
    for index in (0..length).rev() {
        for tag in 0..TAGS {
            tags[index][tag] = forward[index][tag] * after[tag];
        }
        let outside: Row = std::array::from_fn(|t| if t == OUTSIDE { 1.0 } else { 0.0 });
        let left = if index > 0 { &forward[index - 1] } else { &outside };
        let mut next = [0.0; TAGS];
        for from in 0..TAGS {
            each(followers(from), |to| {
                let through = weights[from][to] * exps[index][to] * after[to] / norms[index];
                next[from] += through;
                moves[from][to] += left[from] * through;
            });
        }
        after = next;
    }
    total
}

fn each(mut bits: u32, mut visit: impl FnMut(usize)) {
    while bits != 0 {
        visit(bits.trailing_zeros() as usize);
        bits &= bits - 1;
    }
}
