package dev.ticket.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticket.domain.PlanRelation.Known;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plan records, asked from both of their ends. */
class PlanQueryTest {
    private final Plans plans = new Plans();

    private static PlanQuery about(String ticket, Known... relations) {
        return PlanQuery.all().withTicket(new TicketIdOrSlug(ticket)).withRelations(words(relations));
    }

    private static Set<PlanRelation> words(Known... relations) {
        return Set.of(List.of(relations).stream().map(PlanRelation::of).toArray(PlanRelation[]::new));
    }

    private List<String> said(PlanQuery query) {
        return plans.ask(query).stream()
                .map(it -> it.ticket() + " " + it.relation() + (it.other() == null ? "" : " " + it.other()))
                .toList();
    }

    private void twoTickets() {
        plans.ticket("a", WorkflowState.Known.READY);
        plans.ticket("b", WorkflowState.Known.READY);
    }

    @ParameterizedTest
    @CsvSource({
        "before,after",
        "after,before",
        "blocks,blocked_by",
        "blocked_by,blocks",
        "conflicts_with,conflicts_with",
        "do_not_parallelize,do_not_parallelize"
    })
    void everyRelationIsAnsweredFromBothEnds(String relation, String turned) {
        twoTickets();
        plans.record("a", new PlanRelation(relation), "slug-of-b");

        for (String a : List.of("a", "slug-of-a")) {
            for (String b : List.of("b", "slug-of-b")) {
                PlanQuery fromA = PlanQuery.all().withTicket(new TicketIdOrSlug(a));
                PlanQuery fromB = PlanQuery.all().withTicket(new TicketIdOrSlug(b));
                assertThat(said(fromA.withRelations(Set.of(new PlanRelation(relation)))))
                        .containsExactly("a " + relation + " b");
                assertThat(said(fromB.withRelations(Set.of(new PlanRelation(turned)))))
                        .containsExactly("b " + turned + " a");
                assertThat(said(fromB.withRelated(new TicketIdOrSlug(a)))).containsExactly("b " + turned + " a");
                assertThat(said(fromA.withRelated(new TicketIdOrSlug(a)))).isEmpty();
                if (!relation.equals(turned)) {
                    assertThat(said(fromA.withRelations(Set.of(new PlanRelation(turned)))))
                            .isEmpty();
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"waiting_capacity_note", "accepted_plan", "retracted", "inspired_by"})
    void whatRelatesNoTicketsIsReadFromItsOwnAlone(String relation) {
        twoTickets();
        assertThat(new PlanRelation(relation).turned()).isEmpty();
        plans.record("a", new PlanRelation(relation), "b");

        assertThat(said(about("b").withRetracted(true))).isEmpty();
        assertThat(said(about("a").withRetracted(true))).containsExactly("a " + relation + " b");
    }

    @Test
    void withoutConditionsEveryRecordIsReadOnceAsItWasWritten() {
        twoTickets();
        plans.record("a", Known.BLOCKS, "b");
        plans.note("b");
        plans.record("b", Known.AFTER, "gone");

        assertThat(said(PlanQuery.all())).containsExactly("a blocks b", "b waiting_capacity_note", "b after gone");
        assertThat(said(PlanQuery.all().withRelations(words(Known.BLOCKED_BY)))).containsExactly("b blocked_by a");
    }

    @Test
    void whatIsNotInTheTrackerCanBeAskedAbout() {
        twoTickets();
        plans.record("a", Known.AFTER, "gone");

        assertThat(said(about("gone"))).containsExactly("gone before a");
    }

    @Test
    void aSlugThatSeveralHaveNamesEach() {
        twoTickets();
        plans.ticket("b2", "slug-of-b", WorkflowState.Known.READY);
        plans.record("a", Known.BLOCKED_BY, "slug-of-b");

        assertThat(said(about("a"))).containsExactly("a blocked_by b", "a blocked_by b2");
        assertThat(said(about("slug-of-b"))).containsExactly("b blocks a", "b2 blocks a");
        assertThat(said(about("b2"))).containsExactly("b2 blocks a");
    }

    @Test
    void retractedRecordsAreLeftOutUnlessAskedFor() {
        twoTickets();
        PlanRecord ended = plans.record("a", Known.BLOCKS, "b");
        plans.record("a", Known.BEFORE, "b");
        plans.retract(ended);

        assertThat(said(about("b"))).containsExactly("b after a");
        assertThat(said(about("b").withRetracted(true))).containsExactly("b blocked_by a", "b after a");
        assertThat(said(about("a", Known.RETRACTED))).containsExactly("a retracted");
        assertThat(plans.ask(PlanQuery.all().withRetracted(true)))
                .extracting(PlanReading::holds)
                .containsExactly(false, true, false);
    }

    @Test
    void answersAreThoseOfANaiveScan() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            Plans world = random(random);
            PlanQuery query = new PlanQuery(
                    random.nextInt(4) == 0 ? null : name(random),
                    some(random),
                    random.nextInt(3) > 0 ? null : name(random),
                    random.nextBoolean());

            assertThat(world.ask(query).stream().map(PlanQueryTest::line))
                    .as("seed %d, round %d, %s", seed, round, query)
                    .containsExactlyElementsOf(scan(world, query));
        }
    }

    private static TicketIdOrSlug name(Random random) {
        return new TicketIdOrSlug((random.nextBoolean() ? "t" : "s") + random.nextInt(5));
    }

    private static Set<PlanRelation> some(Random random) {
        EnumSet<Known> words = EnumSet.noneOf(Known.class);
        for (int n = random.nextInt(4); n > 0; n--) {
            words.add(Known.values()[random.nextInt(Known.values().length)]);
        }
        return words(words.toArray(Known[]::new));
    }

    /** Four tickets, of which two may share a slug, and a name that is nobody's. */
    private static Plans random(Random random) {
        Plans world = new Plans();
        for (int n = 0; n < 4; n++) {
            world.ticket("t" + n, "s" + (n == 3 && random.nextBoolean() ? 2 : n), WorkflowState.Known.READY);
        }
        for (int n = random.nextInt(12); n > 0; n--) {
            String own = "t" + random.nextInt(4);
            if (random.nextInt(4) == 0 && !world.records.isEmpty()) {
                world.retract(world.records.get(random.nextInt(world.records.size())));
            } else if (random.nextInt(6) == 0) {
                world.note(own);
            } else {
                world.record(
                        own, Known.values()[random.nextInt(6)], name(random).text());
            }
        }
        return world;
    }

    private static String line(PlanReading it) {
        return it.record().ref() + ": " + it.ticket() + " " + it.relation() + " " + it.other() + " " + it.holds();
    }

    /** The same, as slow and as plain as can be. */
    private static List<String> scan(Plans world, PlanQuery query) {
        List<String> found = new ArrayList<>();
        for (PlanRecord record : world.records) {
            boolean end = record.relation().is(Known.RETRACTED);
            boolean holds = !end
                    && world.records.stream()
                            .noneMatch(it -> it.relation().is(Known.RETRACTED)
                                    && it.ticket().equals(record.ticket())
                                    && record.id().equals(it.retracts()));
            boolean asked = end && query.relations().contains(record.relation());
            if (!holds && !query.retracted() && !asked) {
                continue;
            }
            for (String other : names(world, record.relatedTicket())) {
                String own = record.ticket().value();
                String word = record.relation().raw();
                String turned = turned(word);
                if (fits(world, query, own, word, other)) {
                    found.add(record.ref() + ": " + own + " " + word + " " + other + " " + holds);
                } else if (turned != null && !own.equals(other) && fits(world, query, other, turned, own)) {
                    found.add(record.ref() + ": " + other + " " + turned + " " + own + " " + holds);
                }
            }
        }
        return found;
    }

    private static boolean fits(Plans world, PlanQuery query, String ticket, String word, String other) {
        return (query.ticket() == null || names(world, query.ticket()).contains(ticket))
                && (query.relations().isEmpty() || query.relations().contains(new PlanRelation(word)))
                && (query.related() == null || names(world, query.related()).contains(other));
    }

    private static List<String> names(Plans world, @Nullable TicketIdOrSlug name) {
        if (name == null) {
            return List.of("null");
        }
        List<String> ids = world.tickets.stream()
                .filter(it -> it.id().value().equals(name.text())
                        || String.valueOf(it.slug()).equals(name.text()))
                .map(it -> it.id().value())
                .toList();
        return ids.isEmpty() ? List.of(name.text()) : ids;
    }

    private static @Nullable String turned(String word) {
        return switch (word) {
            case "before" -> "after";
            case "after" -> "before";
            case "blocks" -> "blocked_by";
            case "blocked_by" -> "blocks";
            case "conflicts_with", "do_not_parallelize" -> word;
            default -> null;
        };
    }
}
