//! The sample family, imported and printed: every goal that ever stood, and no name of before.

use super::{in_order, text_of};
use crate::phrases::Lang;
use crate::plan::{PlanOptions, of};
use crate::story::tests::{SAMPLE, day, entered};

#[test]
fn the_imported_sample_prints_every_goal_and_no_former_name() {
    let (paper, _) = entered(SAMPLE);
    let file = paper.as_of("2026-01-09");
    let plan = of(&file, &PlanOptions::new(day("2026-01-09")));
    for lang in [Lang::En, Lang::Es] {
        let page = text_of(&plan, lang);
        for goal in [
            "The boys come home, one step at a time that Ngozi sets",
            "Theo keeps a shelf that is only his",
            "Emil goes to counselling weekly",
            "Saturdays at the bike shop, and nobody asks me about Theo there",
        ] {
            assert!(page.contains(goal), "{goal}");
        }
        for name in ["Emilia", "Theodore"] {
            assert!(!page.contains(name), "{name}");
        }
        assert!(page.contains("Emil"));
        assert!(!page.contains("identified"), "a label of ours: {page}");
    }
    let page = text_of(&plan, Lang::En);
    in_order(
        &page,
        &[
            "Our next steps",
            "Ngozi",
            "Ingrid",
            "Adaeze",
            "What we reached",
        ],
    );
}
