package dev.ticket.app.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticket.app.cli.terminal.TextTable.Column;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Widths, styles, wrapping and tables. */
class TerminalTextTest {
    @ParameterizedTest
    @CsvSource({"abc,3", "日本,4", "é,1", "e\u0301,1", "🙂,2", "'',0"})
    void widthIsInColumns(String text, int columns) {
        assertThat(Width.of(text)).isEqualTo(columns);
    }

    @Test
    void styleTakesNoColumn() {
        assertThat(Width.of(Style.BOLD.of("abc"))).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"abcdef,6,abcdef", "abcdef,5,abcd…", "日本語,5,日本…", "日本語,4,日…", "🙂🙂,3,🙂…"})
    void cutTextFitsAndSaysSo(String text, int columns, String expected) {
        assertThat(Width.cut(text, columns)).isEqualTo(expected);
    }

    @Test
    void styleBecomesAnEscapeSequenceWhereThereAreColours() {
        assertThat(Printable.text(Style.RED.of("a"), true)).isEqualTo("\u001b[31ma\u001b[39m");
        assertThat(Printable.text(Style.RED.of("a"), false)).isEqualTo("a");
    }

    @Test
    void styleThatWasCutOffLeaksNowhere() {
        String cut = Width.cut(Style.RED.of("abcdef"), 3);

        assertThat(Printable.text(cut, true)).isEqualTo("\u001b[31mab…\u001b[0m");
    }

    @Test
    void markThatNoStyleHasIsDropped() {
        assertThat(Printable.text("a\uFDEFb", true)).startsWith("ab");
    }

    @ParameterizedTest
    @CsvSource({
        "'\u0001',␁",
        "'\u001b',␛",
        "'\u007f',␡",
        "'\u0085',\uFFFD",
        "'\u202e',\uFFFD",
        "'\u2066',\uFFFD",
        "'\u2028',\uFFFD"
    })
    void controlHasAVisibleSubstitute(String control, String expected) {
        assertThat(Printable.text("x" + control + "x", true)).isEqualTo("x" + expected + "x");
    }

    @Test
    void halfACharacterIsReplaced() {
        assertThat(Printable.text("\ud83dx\ude42", false)).isEqualTo("\uFFFDx\uFFFD");
        assertThat(Printable.text("🙂", false)).isEqualTo("🙂");
    }

    @Test
    void paragraphIsWrappedAtBlanks() {
        assertThat(Wrapping.wrap("one two three", 9, "- ", "  ")).containsExactly("- one two", "  three");
    }

    @Test
    void wordThatIsTooLongStaysWhole() {
        assertThat(Wrapping.wrap("see http://example.org/x now", 10, "", ""))
                .containsExactly("see", "http://example.org/x", "now");
    }

    @Test
    void columnsAreAlignedByWidth() {
        TextTable table = new TextTable(List.of(Column.whole("A"), Column.whole("B")));
        table.add(List.of("日本", "x"));
        table.add(List.of("ab", "y"));

        assertThat(table.lines(80).stream().map(it -> Printable.text(it, false)))
                .containsExactly("A     B", "日本  x", "ab    y");
    }

    @Test
    void columnThatMayBeCutMakesTheTableFit() {
        TextTable table = new TextTable(List.of(Column.whole("A"), Column.cut("B", 4)));
        table.add(List.of("abcdefgh", "abcdefgh"));

        assertThat(table.lines(16).get(1)).isEqualTo("abcdefgh  abcde…");
        assertThat(table.lines(5).get(1)).isEqualTo("abcdefgh  abc…");
    }

    @Test
    void lineBreakInACellBecomesABlank() {
        TextTable table = new TextTable(List.of(Column.whole("A")));
        table.add(List.of("a\r\nb\tc"));

        assertThat(table.lines(80).get(1)).isEqualTo("a b c");
    }
}
