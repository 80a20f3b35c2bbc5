package dev.ticket.git;

import dev.ticket.domain.Author;
import java.time.Instant;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.UserConfig;

/** Who signs a commit: the author of the change as its author, the user whom git knows as the one who committed it. */
final class Identity {
    private static final Pattern WITH_ADDRESS = Pattern.compile("(.+?) *<([^<>]*)>");

    private Identity() {}

    static PersonIdent committer(Repository repository, Instant now) {
        UserConfig user = repository.getConfig().get(UserConfig.KEY);
        return new PersonIdent(user.getCommitterName(), user.getCommitterEmail(), now, ZoneId.systemDefault());
    }

    /** The address is the one in the name, else that of the user if the name is the user's, else none is made up. */
    static PersonIdent author(Repository repository, Author author, Instant now) {
        Matcher named = WITH_ADDRESS.matcher(author.name());
        if (named.matches()) {
            return new PersonIdent(named.group(1), named.group(2), now, ZoneId.systemDefault());
        }
        UserConfig user = repository.getConfig().get(UserConfig.KEY);
        boolean same = author.looksLike(new Author(user.getAuthorName()));
        return new PersonIdent(author.name(), same ? user.getAuthorEmail() : "", now, ZoneId.systemDefault());
    }
}
