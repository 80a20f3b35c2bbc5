package dev.ticket.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every value of one line refuses the same things, for the same reason: they could end it, or hide in it. */
class OneLineTest {
    private static final List<Function<String, ?>> VALUES = List.of(
            TicketId::new,
            Slug::new,
            TicketIdOrSlug::new,
            Revision::new,
            Author::new,
            EventId::new,
            TicketStatus::new,
            TicketKind::new,
            Priority::new,
            Readiness::new,
            WorkflowState::new,
            ReviewResult::new,
            EventKind::new,
            ReferenceKind::new,
            ArtifactName::new,
            text -> NewTicket.titled(text, new Author("ada")),
            text -> TicketEdit.nothing().set(TicketField.LABELS, List.of("fine", text)),
            text -> new Reference(new ReferenceKind("file"), text));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\t",
                " leading",
                "trailing ",
                "two\nlines",
                "two\rlines",
                "nul\0",
                "escape\u001b[2J",
                "next\u0085line",
                "line\u2028separator",
                "paragraph\u2029separator",
                "half\ud83c",
                "\ufeffmark",
                "non\uffffcharacter"
            })
    void whatIsNotOneLineOfTextIsRefused(String text) {
        for (Function<String, ?> value : VALUES) {
            assertThatThrownBy(() -> value.apply(text)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"word", "T-1", "é", "猫", "🎫", "-->", "\"quoted\""})
    void anyWordIsKeptAsItIs(String text) {
        for (Function<String, ?> value : VALUES) {
            assertThat(value.apply(text).toString()).contains(text);
        }
    }
}
