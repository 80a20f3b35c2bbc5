package dev.ticket.app.cli.markdown;

import com.vladsch.flexmark.ext.autolink.AutolinkExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataSet;
import dev.ticket.domain.MarkdownText;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Renders Markdown for a terminal. The parser can be kept busy for minutes by a crafted text, so it has a second for all the
 * texts of a page, and reads texts up to a size; what is beyond stays plain text.
 */
public final class MarkdownView {
    private static final int MAX = 256 * 1024;

    private Duration left;

    /** A view of the texts of one page. */
    public MarkdownView() {
        this(Duration.ofSeconds(1));
    }

    MarkdownView(Duration left) {
        this.left = left;
    }

    /** {@return the text as styled lines, wrapped to a width} */
    public List<String> render(MarkdownText text, int columns) {
        List<String> plain = text.text().lines().toList();
        if (text.text().length() > MAX || left.isNegative() || left.isZero()) {
            return plain;
        }
        long start = System.nanoTime();
        List<String> lines = within(left, () -> new BlockRenderer(columns).render(parser().parse(text.text())), plain);
        left = left.minusNanos(System.nanoTime() - start);
        return lines;
    }

    /** {@return what the task gives, or the other thing if it takes too long or fails} */
    static <T> T within(Duration deadline, Callable<T> task, T otherwise) {
        FutureTask<T> future = new FutureTask<>(task);
        Thread worker = new Thread(future, "markdown");
        // A task that never ends must not keep the process alive.
        worker.setDaemon(true);
        worker.start();
        try {
            return future.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            // Also a stack overflow: the text is nested too deep to render.
            return otherwise;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return otherwise;
        }
    }

    private static Parser parser() {
        MutableDataSet options = new MutableDataSet()
                .set(
                        Parser.EXTENSIONS,
                        List.of(
                                TablesExtension.create(),
                                TaskListExtension.create(),
                                StrikethroughExtension.create(),
                                AutolinkExtension.create()));
        return Parser.builder(options).build();
    }
}
