package dev.ticket.interop;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The script in a shell.
 *
 * @param shell where it runs
 */
record ScriptTool(Shell shell) implements Tool {
    private static final Duration BOUND = Duration.ofSeconds(60);

    @Override
    public String name() {
        return "tickets.sh in " + shell.name();
    }

    @Override
    public Outcome run(Path directory, Call call) {
        return start(directory, call).await(BOUND);
    }

    Job start(Path directory, Call call) {
        List<String> words = new ArrayList<>(shell.interpreter());
        words.add(Workplace.script().toString());
        words.addAll(call.words());
        Map<String, String> environment = new HashMap<>(call.environment());
        environment.put("WORK_ITEMS_DIR", Tool.root(directory).toString());
        return shell.start(new Program(words, directory, environment, call.input()));
    }
}
