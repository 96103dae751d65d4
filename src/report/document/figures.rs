//! Dates, casualty figures and other counted things as the report has them.

use super::View;
use crate::extract::{self, Speaker};
use crate::report::types::{Anchor, Casualty, Date, Quantity, VictimGroup};

impl View<'_> {
    pub(super) fn date(&self, one: &extract::Date) -> Date {
        let (start, end) = self.range(one.span);
        let anchor = match one.anchor {
            extract::Anchor::None => Anchor { kind: "none", date: None },
            extract::Anchor::Published => Anchor { kind: "published", date: None },
            extract::Anchor::Date(index) => Anchor { kind: "date", date: Some(index as u64) },
        };
        Date {
            start,
            end,
            text: self.text(one.span),
            sentence: one.sentence.into(),
            r#type: one.kind,
            value: one.value.clone(),
            r#mod: one.modifier,
            value_without_published: one.value_without_published.clone(),
            earliest: one.earliest.clone(),
            latest: one.latest.clone(),
            anchor,
            rule: one.rule,
        }
    }

    pub(super) fn casualty(&self, index: usize, one: &extract::Casualty) -> Casualty {
        let (start, end) = self.range(one.span);
        let group = |group: &extract::VictimGroup| VictimGroup {
            text: self.text(group.span),
            kind: group.kind,
            country: group.country.map(str::to_string),
            side: group.side.clone(),
        };
        let index_of = |index: Option<usize>| index.map(|index| index as u64);
        Casualty {
            index: index as u64,
            start,
            end,
            text: self.text(one.span),
            sentence: one.sentence.into(),
            kind: one.kind,
            min: one.min,
            max: one.max,
            stated: one.stated,
            modifier: one.modifier,
            figure: self.piece(one.figure),
            trigger: one.trigger.map(|span| self.piece(span)),
            group: one.group.as_ref().map(group),
            status: one.status,
            scope: one.scope,
            joint_with: one.joint_with.iter().map(|&index| index as u64).collect(),
            part_of: index_of(one.part_of),
            supersedes: index_of(one.supersedes),
            repeats: index_of(one.repeats),
            source: one.source.as_ref().map(|speaker| self.reference(speaker)),
            places: one.places.iter().map(|&entity| self.reference(&Speaker::Entity(entity))).collect(),
            dates: one.dates.iter().map(|&index| index as u64).collect(),
            rule: one.rule,
        }
    }

    pub(super) fn quantity(&self, one: &extract::Quantity) -> Quantity {
        let (start, end) = self.range(one.span);
        Quantity {
            start,
            end,
            text: self.text(one.span),
            sentence: one.sentence.into(),
            value: one.value,
            unit: one.unit.clone(),
            object: one.object.clone(),
            rule: one.rule,
        }
    }
}
