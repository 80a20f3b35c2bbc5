package dev.ticket.interop;

import java.util.ArrayList;
import java.util.List;

/** Takes a line apart as a shell does, as far as tests need it: blanks, {@code '...'}, and {@code $'...'} with escapes. */
final class Words {
    private final String line;
    private final List<String> words = new ArrayList<>();
    private int at;

    private Words(String line) {
        this.line = line;
    }

    static List<String> of(String line) {
        Words words = new Words(line);
        words.read();
        return words.words;
    }

    private void read() {
        while (at < line.length()) {
            if (line.charAt(at) == ' ') {
                at++;
            } else {
                words.add(word());
            }
        }
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        while (at < line.length() && line.charAt(at) != ' ') {
            if (line.startsWith("$'", at)) {
                at += 2;
                escaped(word);
            } else if (line.charAt(at) == '\'') {
                int end = line.indexOf('\'', at + 1);
                word.append(line, at + 1, end);
                at = end + 1;
            } else {
                word.append(line.charAt(at++));
            }
        }
        return word.toString();
    }

    private void escaped(StringBuilder word) {
        while (line.charAt(at) != '\'') {
            char c = line.charAt(at++);
            word.append(c == '\\' ? escape(line.charAt(at++)) : c);
        }
        at++;
    }

    private char escape(char c) {
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'u' -> (char) Integer.parseInt(line.substring(at, at += 4), 16);
            default -> c;
        };
    }
}
