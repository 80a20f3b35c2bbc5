package dev.ticket.localfiles;

import static dev.ticket.localfiles.Fault.left;
import static dev.ticket.localfiles.Fault.mended;
import static dev.ticket.localfiles.Ground.CLOSED;
import static dev.ticket.localfiles.Ground.ITEM;

import java.util.List;
import java.util.function.Consumer;

/** Faults in the head of an item. */
final class HeadFaults {
    private HeadFaults() {}

    static List<Fault> all() {
        return List.of(
                left("malformed-item", "a line that is no field", ITEM, 6, now("kind: task", "kind task")),
                left("malformed-item", "a field twice", ITEM, 7, now("kind: task", "kind: task\nkind: bug")),
                left("malformed-item", "no head", ITEM, 1, it -> it.tracker.write(ITEM, "Text.\n")),
                left("missing-field", "no title", ITEM, null, now("title: Patient\n", "")),
                left("missing-field", "an empty kind", ITEM, 6, now("kind: task", "kind:")),
                mended("missing-field", "no id", ITEM, null, now("id: 20260605-040104-patient\n", "")),
                mended("missing-field", "an empty slug", ITEM, 3, now("slug: patient", "slug: ''")),
                mended("missing-field", "no status", ITEM, null, now("status: open\n", "")),
                mended("missing-field", "empty labels", ITEM, 8, now("labels: []", "labels:   # none")),
                mended("missing-field", "no assignee", ITEM, null, now("assignee: null\n", "")),
                mended(
                        "missing-field",
                        "an empty legacy_ticket",
                        ITEM,
                        12,
                        now("legacy_ticket: null", "legacy_ticket:")),
                mended("missing-field", "no created_at", ITEM, null, now("created_at: 2026-06-05T04:01:04Z\n", "")),
                mended(
                        "missing-field",
                        "an empty updated_at",
                        ITEM,
                        10,
                        now("updated_at: 2026-06-05T04:01:04Z", "updated_at:")),
                left("id-mismatch", "another id", ITEM, 2, now("id: 2026", "id: 2025")),
                mended("status-mismatch", "another status", ITEM, 5, now("status: open", "status: 'closed'")),
                mended("status-mismatch", "no status in words", ITEM, 5, now("status: open", "status: null")),
                left(
                        "duplicate-slug",
                        "the slug of another",
                        CLOSED + "item.md",
                        3,
                        now("slug: patient", "slug: done")),
                left(
                        "duplicate-id",
                        "the id of another",
                        CLOSED + "item.md",
                        2,
                        now("id: 20260605-040104-patient", "id: 20260605-040104-done")),
                left("slug-mismatch", "a slug that the id has not", ITEM, 3, now("slug: patient", "slug: doctor")),
                mended("not-yaml", "a title that needs quotes", ITEM, 4, now("title: Patient", "title: TUI: picker")),
                mended("not-yaml", "a title that ends in a colon", ITEM, 4, now("title: Patient", "title: it's here:")),
                mended(
                        "not-yaml",
                        "an unknown field",
                        ITEM,
                        13,
                        now("legacy_ticket: null\n", "legacy_ticket: null\nnote: a: b\n")),
                left(
                        "malformed-value",
                        "a flag that is none",
                        ITEM,
                        13,
                        now("legacy_ticket: null\n", "legacy_ticket: null\nneeds_preflight: maybe\n")),
                left(
                        "malformed-time",
                        "a time in words",
                        ITEM,
                        10,
                        now("updated_at: 2026-06-05T04:01:04Z", "updated_at: yesterday")),
                left(
                        "malformed-time",
                        "a day without a time",
                        ITEM,
                        9,
                        now("created_at: 2026-06-05T04:01:04Z", "created_at: 2026-06-05")),
                mended(
                        "unknown-time",
                        "created_at is null",
                        ITEM,
                        9,
                        now("created_at: 2026-06-05T04:01:04Z", "created_at: null")),
                mended(
                        "unknown-time",
                        "updated_at is null",
                        ITEM,
                        10,
                        now("updated_at: 2026-06-05T04:01:04Z", "updated_at: ~")),
                mended(
                        "stale-updated-at",
                        "an event without its time in the head",
                        ITEM,
                        10,
                        it -> it.event("comment author: bob at: 2026-06-05T05:00:00Z")),
                left(
                        "merge-conflict",
                        "both sides of a merge in the head",
                        ITEM,
                        7,
                        now("priority: P2\n", "<<<<<<< HEAD\npriority: P1\n=======\npriority: P2\n>>>>>>> other\n")),
                left(
                        "unsettled-conflict",
                        "two values of one field",
                        ITEM,
                        13,
                        now(
                                "legacy_ticket: null\n",
                                "legacy_ticket: null\nmerge_conflicts: ['priority: P1', 'priority: P2']\n")),
                left(
                        "conflict-markers",
                        "both sides of a merge in the description",
                        ITEM,
                        15,
                        it -> it.append(ITEM, "\n<<<<<<< HEAD\none\n=======\ntwo\n>>>>>>> other\n")),
                left(
                        "text-over-limit",
                        "a value over the limit",
                        ITEM,
                        2,
                        it -> it.limits(Limits.defaults().withFieldBytes(20))),
                left(
                        "text-over-limit",
                        "a resolution over the limit",
                        CLOSED + "resolution.md",
                        null,
                        it -> it.limits(Limits.defaults().withBodyBytes(15))));
    }

    private static Consumer<Ground> now(String from, String to) {
        return it -> it.replace(ITEM, from, to);
    }
}
