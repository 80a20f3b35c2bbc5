package dev.ticket.localfiles;

import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;

/** What a Markdown program makes of a text: a judge that knows nothing of this project. */
final class MarkdownView {
    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder().build();

    private MarkdownView() {}

    /** Comments on the top level of the document that begin an event. */
    static long events(String thread) {
        long count = 0;
        for (var node : PARSER.parse(thread).getChildren()) {
            count += node instanceof HtmlCommentBlock && node.getChars().startsWith("<!-- event: ") ? 1 : 0;
        }
        return count;
    }

    /** What a browser would show: comments and the line end of a last line of code are not. */
    static String displayed(String markdown) {
        return RENDERER.render(PARSER.parse(markdown))
                .replaceAll("(?s) *<!--.*?-->\n?", "")
                .replace("\n</code>", "</code>")
                .strip();
    }
}
