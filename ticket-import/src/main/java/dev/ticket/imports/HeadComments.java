package dev.ticket.imports;

import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Finds the comments of a text that is YAML: a parser drops them, and what begins with {@code #} outside of values is one. */
final class HeadComments {
    private final int[] text;
    private final boolean[] taken;

    HeadComments(String yaml) {
        this.text = yaml.codePoints().toArray();
        this.taken = new boolean[text.length];
    }

    /** Takes all texts in a node, at most as deep as a head may be. */
    void take(Node node) {
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(it -> {
                take(it.getKeyNode());
                take(it.getValueNode());
            });
        } else if (node instanceof SequenceNode sequence) {
            sequence.getValue().forEach(this::take);
        } else if (node instanceof ScalarNode scalar) {
            int from = index(scalar.getStartMark().orElseThrow());
            boolean block =
                    scalar.getScalarStyle() == ScalarStyle.LITERAL || scalar.getScalarStyle() == ScalarStyle.FOLDED;
            take(block ? lineEnd(from) : from, index(scalar.getEndMark().orElseThrow()));
        }
    }

    /** Takes the rest of a line. */
    void takeLine(Mark mark) {
        take(index(mark), lineEnd(index(mark)));
    }

    private void take(int from, int to) {
        for (int i = from; i < to; i++) {
            taken[i] = true;
        }
    }

    private static int index(Mark mark) {
        return mark.getIndex();
    }

    private int lineEnd(int from) {
        int end = from;
        while (end < text.length && text[end] != '\n') {
            end++;
        }
        return end;
    }

    /** What nobody took and begins with {@code #}, up to the end of its line. */
    List<String> found() {
        List<String> comments = new ArrayList<>();
        int i = 0;
        while (i < text.length) {
            int end = i + 1;
            if (text[i] == '#' && !taken[i]) {
                end = lineEnd(i);
                comments.add(new String(text, i, end - i).strip());
            }
            i = end;
        }
        return comments;
    }
}
