#!/bin/sh
# The tickets of a repository, for machines that have a shell and nothing else. Works on the same files as bin/ticket.
# The format is docs/format.md; locking is docs/durability.md, "The lock".
#
# A shell can't hand a file to the disk (fsync) nor open it without following links (openat). So a loss of power may take
# what a command just wrote, and links are looked for before each use: enough against accidents, not against somebody who
# swaps files for links meanwhile.

# The awk programs stand in single quotes; A && B || C is meant as it runs; files are read twice on purpose; and c_... and
# o_... are set by their names.
# shellcheck disable=SC2016,SC2015,SC2094,SC2154
set -eu

# Bytes are bytes, and names are sorted by them, whatever language the user reads.
LC_ALL=C
export LC_ALL
unset CDPATH
IFS=' 	
'
nl='
'

# A stream that is closed would be replaced by the first file that is opened.
(: 3<&0) 2>/dev/null || exec </dev/null
(: 3>&1) 2>/dev/null || exec >/dev/null
(: 3>&2) || exec 2>/dev/null

usage() {
    cat <<'USAGE'
usage: tickets.sh CALL [OPTION...]

  list [--status open|pending|closed|all]       a line each, with tabs between the columns; open ones unless told otherwise
  show TICKET                                   its files, of the thread the last 80 lines
  create --title TITLE [--slug SLUG] [--kind task] [--priority P2] [--label a,b]
                                                prints the id
  comment TICKET [--role comment|plan|decision|implementation_report] [--author NAME] [--file FILE]
  review TICKET --approve|--request-changes [--author NAME] [--file FILE]
                                                the text comes from FILE, else from standard input
  status TICKET open|pending|closed             moves it
  close TICKET [--resolution TEXT|--file FILE] [--author NAME]
  doctor                                        looks for what is wrong, changes nothing
  help

TICKET is an id or a slug. FILE may be - for standard input.

environment:
  WORK_ITEMS_DIR        where the tickets are; otherwise work-items
  TICKET_AUTHOR, USER   who writes, if no --author says so
  TICKETS_LOCK_TIMEOUT  how many seconds to wait for another writer; otherwise 10; for tests
USAGE
}

# A line as it is: echo would interpret it. In mksh printf is a program of its own, too slow for each of many tickets.
if [ -n "${KSH_VERSION-}" ] && (print -r -- x) >/dev/null 2>&1; then
    # shellcheck disable=SC3045
    say() { print -r -- "$1"; }
else
    say() { printf '%s\n' "$1"; }
fi

fail() {
    printf '%s' "error: $1" | tr '\001-\037\177' '?' >&2
    echo >&2
    exit 1
}

# --- awk: texts ------------------------------------------------------------------------------------------------------

# In all programs below \047 is a single quote. Files come by name in the environment or by standard input, never as an
# argument: awk would take one with = in its path for an assignment.
AWK_TEXT='
function die(message) {
    gsub(/[\001-\037\177]+/, "?", message)
    print "error: " message | "cat >&2"
    close("cat >&2")
    failed = 1
    exit 1
}

# Whether the bytes are UTF-8. What is left when all characters are taken out is none.
function is_utf8(s) {
    if (s !~ /[\200-\377]/) return 1
    gsub(/[\302-\337][\200-\277]|\340[\240-\277][\200-\277]|\355[\200-\237][\200-\277]|[\341-\354\356\357][\200-\277][\200-\277]|\360[\220-\277][\200-\277][\200-\277]|[\361-\363][\200-\277][\200-\277][\200-\277]|\364[\200-\217][\200-\277][\200-\277]/, "", s)
    return s !~ /[\200-\377]/
}

function characters(s) {
    gsub(/[\200-\277]/, "", s)
    return length(s)
}

# What keeps a text from being one line of printable text, or nothing: a line break could forge a field or an event.
function flaw(s, max) {
    if (length(s) <= max && s ~ /^[!-~]([ -~]*[!-~])?$/) return ""
    if (s ~ /[\001-\037\177]|\302[\200-\237]|\342\200[\250\251]|\357\273\277|\357\277[\276\277]|[\360-\364][\217\237\257\277]\277[\276\277]/) {
        return "must be one line of printable text"
    }
    if (s ~ /^( |\302\240|\343\200\200)*$/) return "needs a text, got a blank one"
    if (s ~ /^ | $/) return "must not begin or end with blanks: \047" s "\047"
    if (!is_utf8(s)) return "is not UTF-8"
    return characters(s) > max ? "may have " max " characters, got " characters(s) : ""
}

function check_line(s, what, max,   problem) {
    problem = flaw(s, max)
    if (problem != "") die(what " " problem)
    return s
}

# A word: one with invisible characters would look like another.
function check_word(s, what) {
    if (s ~ /\302\255|\330\234|\342\200[\213-\217\252-\256]|\342\201[\240-\257]/) {
        die(what " must not hold invisible characters")
    }
    return check_line(s, what, 200)
}

# Plain where plain YAML gives the same string back, also within a list if it shall stand there; else in quotes.
function yaml(s, listed) {
    if (s ~ /^(~|null|Null|NULL|true|True|TRUE|false|False|FALSE|[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN))$/ ||
        s ~ /^[,{}#&*!|>\047"%@`]|^[][]|^[-?:]( |$)|: |:$| #/ || listed && s ~ /^:|[][{},]/) {
        gsub(/\047/, "\047\047", s)
        return "\047" s "\047"
    }
    return s
}
'

# --- awk: heads ------------------------------------------------------------------------------------------------------

AWK_HEAD='
BEGIN {
    required = split("id slug title status kind priority labels created_at updated_at assignee legacy_ticket", REQUIRED, " ")
    for (i = 1; i <= required; i++) SURE[REQUIRED[i]]
}

function utf8(code,   tail, lead, room) {
    if (code < 128) return sprintf("%c", code)
    tail = ""
    lead = 192
    for (room = 32; ; room /= 2) {
        tail = sprintf("%c", 128 + code % 64) tail
        code = int(code / 64)
        if (code < room) return sprintf("%c", lead + code) tail
        lead += room
    }
}

# What stands between double quotes. Escapes of control characters that are no value anywhere become one of them.
function unescaped(s,   out, i, c, n, code) {
    out = ""
    while (i = index(s, "\\")) {
        c = substr(s, i + 1, 1)
        out = out substr(s, 1, i - 1)
        s = substr(s, i + 2)
        n = c == "x" ? 2 : c == "u" ? 4 : c == "U" ? 8 : 0
        if (n) {
            code = 0
            for (i = 1; i <= n; i++) code = code * 16 + index("0123456789abcdef", tolower(substr(s, i, 1))) - 1
            out = out utf8(code)
            s = substr(s, n + 1)
        } else {
            out = out (c == "n" ? "\n" : c == "t" ? "\t" : c == "_" ? "\302\240" : index("0abefvrNLP", c) ? "\001" : c)
        }
    }
    return out s
}

# Where the quote that begins a text ends, or 0.
function quote_end(s, quote,   i, c) {
    for (i = 2; i <= length(s); i++) {
        c = substr(s, i, 1)
        if (c == "\\" && quote == "\"") {
            i++
        } else if (c == quote) {
            if (quote != "\047" || substr(s, i + 1, 1) != quote) return i
            i++
        }
    }
    return 0
}

# Reads what stands behind the colon of a field: the text in V, its place in V_AT and V_LENGTH, whether in quotes in V_QUOTED.
function read_value(rest, key,   s, i, quote) {
    s = rest
    # Regular expressions are costly in some awks, and there are many lines: they come where a look at a byte says so.
    if (substr(s, 1, 2) ~ /^ [^ \t]/) {
        s = substr(s, 2)
    } else {
        sub(/^[ \t]+/, "", s)
    }
    V_AT = length(rest) - length(s) + 1
    if (index(" \t", substr(s, length(s), 1))) sub(/[ \t]+$/, "", s)
    V_QUOTED = 0
    quote = substr(s, 1, 1)
    if (quote == "\047" || quote == "\"") {
        i = quote_end(s, quote)
        if (i && substr(s, i + 1) ~ /^[ \t]*(#.*)?$/) {
            V_LENGTH = i
            V = substr(s, 2, i - 2)
            V_QUOTED = 1
            if (quote == "\"") {
                V = unescaped(V)
            } else {
                gsub(/\047\047/, "\047", V)
            }
            return
        }
        i = 0
    } else if (quote == "#" && V_AT > 1) {
        s = ""
        V_AT = 1
        i = 0
    } else {
        i = index(s, "\t") ? match(s, /[ \t]#/) : index(s, " #")
        # A title that names an issue, or text that is no YAML anyhow: what looks like a comment belongs to it.
        if (i && (key == "title" && rest ~ /^ / && substr(s, i) ~ /^[ \t]#[^ \t#]/ || substr(s, 1, i - 1) ~ /: |:[ \t]*$/)) i = 0
    }
    if (i) {
        s = substr(s, 1, i - 1)
        sub(/[ \t]+$/, "", s)
    }
    V = s
    V_LENGTH = length(s)
    V_AT = V_LENGTH ? V_AT : 1
}

# Takes a line of a head apart: KEY, and REST from behind the colon on. False if it is no field.
function read_field(line,   i) {
    i = index(line, ":")
    KEY = substr(line, 1, i - 1)
    if (KEY in SURE && substr(line, i + 1, 1) == " ") {
        REST = substr(line, i + 1)
        return 1
    }
    # A tab behind the colon is YAML, and a text that is none does not begin with one.
    if (match(line, /^[A-Za-z_][A-Za-z0-9_.-]*:/) && (length(line) == RLENGTH || substr(line, RLENGTH + 1, 1) == " " ||
        substr(line, RLENGTH + 1) ~ /^\t[ \t]*["\047]/ || substr(line, RLENGTH + 1) ~ /^\t/ && substr(line, RLENGTH + 1) !~ /: |:$/)) {
        i = RLENGTH
    } else {
        i = index(line, ": ")
        if (!i && line ~ /.:$/) i = length(line)
        if (i < 2) return 0
    }
    KEY = substr(line, 1, i - 1)
    REST = substr(line, i + 1)
    if (KEY !~ /^[A-Za-z0-9_.-]+$/) {
        sub(/[ \t]+$/, "", KEY)
        if (KEY ~ /^".*"$|^\047.*\047$/) KEY = substr(KEY, 2, length(KEY) - 2)
    }
    return 1
}

function is_fence(line) { return substr(line, 1, 3) == "---" && line ~ /^---[ \t\r\f\v]*$/ }

# Adds a further line to a value, as YAML would: those of | stay lines, all others become one.
function further(key, line,   style) {
    sub(/^[ \t]+/, "", line)
    sub(/[ \t]+$/, "", line)
    style = F_STYLE[key]
    F[key] = !F_MORE[key]++ && F[key] == "" ? line : F[key] (style ~ /^\|/ ? "\n" : " ") line
}

# Reads the head of a file: F[key] is the text, F_LINE[key] in which line, F_AT[key] and F_LENGTH[key] where in it, F_MORE[key]
# how many further lines it has; LAST_FIELD is the last line of a field. HEAD_ERROR says what is
# wrong, and is empty if nothing is.
function read_head(file,   line, n, key, i, c, more, closed) {
    split("", F)
    split("", F_LINE)
    split("", F_STYLE)
    HEAD_ERROR = key = ""
    n = 0
    while ((i = (getline line < file)) > 0) {
        n++
        if (n == 1) {
            sub(/^\357\273\277/, "", line)
            if (!is_fence(line)) break
            LAST_FIELD = 1
            continue
        }
        if (is_fence(line)) {
            closed = 1
            break
        }
        if (index(line, "\r")) sub(/\r$/, "", line)
        c = substr(line, 1, 1)
        if (c == "" || index(" \t#", c) && line ~ /^[ \t]*(#.*)?$/) continue
        LAST_FIELD = n
        # A further line of a value, or an element of a list, which is no value if there was one before.
        more = index("] \t}-", c)
        if (more && key != "" && !F_QUOTED[key] && (c != "-" || (F[key] == "" || F_MORE[key]) && line ~ /^-([ \t]|$)/)) {
            further(key, line)
            continue
        }
        if (more || !read_field(line)) {
            HEAD_ERROR = "has a line that is no field: \047" line "\047; write it as \047key: value\047 on one line"
            break
        }
        key = KEY
        if (key in F) {
            HEAD_ERROR = "has the field \047" key "\047 twice; remove one of them"
            break
        }
        F_MORE[key] = F_QUOTED[key] = 0
        if (few && !(key in FEW)) {
            # What it is does not matter, but whether it is something: that has no elements of a list below it.
            c = substr(REST, 2, 1)
            F[key] = c == "" || c == " " || c == "#" ? "" : REST
            continue
        }
        read_value(REST, key)
        F[key] = V
        F_LINE[key] = n
        F_AT[key] = length(line) - length(REST) + V_AT
        F_LENGTH[key] = V_LENGTH
        F_QUOTED[key] = V_QUOTED
        if (index("|>", substr(V, 1, 1)) && !V_QUOTED && V ~ /^[|>][-+0-9]*$/) {
            F_STYLE[key] = V
            F[key] = ""
        }
    }
    close(file)
    if (HEAD_ERROR == "" && i < 0) {
        HEAD_ERROR = "is missing or can\047t be read"
        MISSING++
    } else if (HEAD_ERROR == "" && (n == 0 || n == 1 && i > 0 && !closed)) {
        HEAD_ERROR = "must begin with a line \047---\047; add it above the first field"
    } else if (HEAD_ERROR == "" && !closed) {
        HEAD_ERROR = "has no line \047---\047 that closes its head; add it below the last field"
    }
    return HEAD_ERROR == ""
}

# Whether a field has a text; null is none.
function has(key) { return key in F && F[key] != "" && (F_QUOTED[key] || F[key] !~ /^(~|null|Null|NULL)$/) }

# A field for one line of output; nothing where there is no value, or one that the field can not have: of
# one line, and if MAX is given a word of so many characters.
function cell(key, max,   s) {
    s = has(key) ? F[key] : ""
    if (F_STYLE[key] ~ /^.[+0-9]*$/ || s ~ /\n/) return ""
    gsub(/\t/, " ", s)
    return !max || flaw(s, max) == "" ? s : ""
}

function slug_in(name) {
    return name ~ /^[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]-[0-9][0-9][0-9][0-9][0-9][0-9]-./ ? substr(name, 17) : ""
}

function time_cell(key,   s) {
    s = cell(key)
    return s ~ /^[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9](\.[0-9]+)?Z$/ ? substr(s, 1, 19) "Z" : ""
}
'

# For each directory of a ticket that comes in, the columns of list; of one that can't be read a warning, or with ALL what its
# name says. Prints nothing and ends with 3 if files were missing, unless LAST is set: the ticket may just have been moved.
AWK_LIST='
BEGIN {
    few = split("slug title kind priority updated_at", COLUMNS, " ")
    for (i = 1; i <= few; i++) FEW[COLUMNS[i]]
}

{
    special = sub(/^!/, "")
    slash = index($0, "/")
    status = substr($0, 1, slash - 1)
    name = substr($0, slash + 1)
    if (special) {
        HEAD_ERROR = "is a link or a special file, which is not followed"
    } else if (flaw(name, 255) != "") {
        HEAD_ERROR = "has a directory whose name can not be an id; rename it"
    } else if (read_head($0 "/item.md")) {
        slug = has("slug") || F_QUOTED["slug"] ? cell("slug", 255) : slug_in(name)
        rows[++n] = status "\t" name "\t" slug "\t" cell("title") "\t" cell("kind", 200) "\t" cell("priority", 200) "\t" time_cell("updated_at")
    }
    if (HEAD_ERROR != "" && ENVIRON["ALL"]) {
        rows[++n] = status "\t" name "\t" slug_in(name) "\t\t\t\t"
    } else if (HEAD_ERROR != "") {
        warnings[++w] = "warning: " ENVIRON["SHOWN"] "/" $0 "/item.md " HEAD_ERROR
    }
}

END {
    if (MISSING && !ENVIRON["LAST"]) exit 3
    for (i = 1; i <= n; i++) print rows[i]
    for (i = 1; i <= w; i++) {
        gsub(/[\001-\037\177]+/, "?", warnings[i])
        print warnings[i] | "cat >&2"
    }
}
'

# Writes item.md anew with STATUS, UPDATED and WORKFLOW, as far as they are set, in their places; all other bytes stay. What
# is there already stays as it is spelled, and a field that is missing comes behind the last one. Prints the size, so that a
# disk that is full is noticed with an awk that does not.
AWK_SPLICE='
BEGIN {
    file = ENVIRON["FILE"]
    shown = ENVIRON["SHOWN"]
    fields = split("status workflow_state updated_at", FIELD, " ")
    split(ENVIRON["STATUS"] "\n" ENVIRON["WORKFLOW"] "\n" ENVIRON["UPDATED"], NEW, "\n")
    if (!read_head(file)) die(shown " " HEAD_ERROR)
    for (i = 1; i <= fields; i++) {
        key = FIELD[i]
        if (NEW[i] == "" || key in F && F[key] "" == NEW[i] "") continue
        if (F_MORE[key]) die(shown " has a value of several lines for \047" key "\047; write it on one line")
        if (key in F) {
            at[F_LINE[key]] = i
        } else {
            added = added "\n" key ": " NEW[i]
        }
    }
    ORS = ""
    while ((getline line < file) > 0) {
        if (!is_utf8(line)) die(shown " is not UTF-8 text")
        if (++n in at) {
            key = FIELD[at[n]]
            start = F_AT[key]
            colon = substr(line, start - 1, 1) == ":" ? " " : ""
            line = substr(line, 1, start - 1) colon NEW[at[n]] substr(line, start + F_LENGTH[key])
        }
        if (n == LAST_FIELD && added != "") {
            if (line ~ /\r$/) {
                gsub(/\n/, "\r\n", added)
                sub(/\r$/, added "\r", line)
            } else {
                line = line added
            }
        }
        line = (n > 1 ? "\n" : "") line
        size += length(line)
        print line > ENVIRON["OUT"]
    }
    line = ENVIRON["NEWLINE"] ? "\n" : ""
    print line > ENVIRON["OUT"]
    close(ENVIRON["OUT"])
    print size + length(line) "\n"
    exit
}
'
# --- awk: threads ----------------------------------------------------------------------------------------------------

# How a thread is read: docs/format.md, "How a thread is read". Lines are in arrays, without line ends.
AWK_THREAD='
# Whether a line opens a fence or a comment; then O_MARK, O_LENGTH and O_INDENT say which.
function opens(s,   t, c) {
    t = s
    sub(/^ +/, "", t)
    O_INDENT = length(s) - length(t)
    c = substr(t, 1, 1)
    if (O_INDENT > 3 || c != "`" && c != "~" && c != "<") return 0
    O_MARK = c
    O_LENGTH = 0
    if (c == "<") return substr(t, 1, 4) == "<!--" && !index(t, "-->")
    while (substr(t, O_LENGTH + 1, 1) == c) O_LENGTH++
    return O_LENGTH >= 3 && !(c == "`" && index(substr(t, O_LENGTH + 1), "`"))
}

function repeated(c, n,   s) {
    s = ""
    while (n-- > 0) s = s c
    return s
}

function closer_of(s) {
    opens(s)
    return repeated(" ", O_INDENT) (O_MARK == "<" ? "-->" : repeated(O_MARK, O_LENGTH))
}

# How many of its mark a line closes, 0 if none: a line of marks alone.
function closes(s, mark,   t) {
    if (s !~ /^ ? ? ?(```+|~~~+)[ \t]*$/) return 0
    gsub(/[ \t]/, "", s)
    return substr(s, 1, 1) == mark ? length(s) : 0
}

# Says of each line where it is: P[i] is O for what opens, I inside, C for what closes, else empty. D[1..] are the lines that
# open what nothing closes, which is plain text; their number is returned.
function place(L, n, P, D,   i, j, mark, len, run, at, far, longest, last, count) {
    # By mark, the lowest line that closes; for a fence by each longer run the lowest of at least that, so that no search is in vain.
    count["`"] = count["~"] = 0
    longest["`"] = longest["~"] = 2
    last = 0
    for (i = n; i >= 1; i--) {
        if (!last && index(L[i], "-->")) last = i
        if (L[i] ~ /^ ? ? ?(```+|~~~+)[ \t]*$/) {
            mark = L[i] ~ /`/ ? "`" : "~"
            run = closes(L[i], mark)
            if (run > longest[mark]) {
                longest[mark] = run
                far[mark, ++count[mark]] = run
                at[mark, count[mark]] = i
            }
        }
    }
    split("", D)
    run = 0
    for (i = 1; i <= n; i++) {
        P[i] = ""
        if (L[i] !~ /^ ? ? ?(```|~~~|<!--)/ || !opens(L[i])) continue
        mark = O_MARK
        len = O_LENGTH
        if (mark == "<") {
            j = last
        } else {
            for (j = 1; j <= count[mark] && far[mark, j] < len; j++) continue
            j = j > count[mark] ? 0 : at[mark, j]
        }
        if (j <= i) {
            D[++run] = i
            continue
        }
        P[i] = "O"
        for (i++; mark == "<" ? !index(L[i], "-->") : closes(L[i], mark) < len; i++) P[i] = "I"
        P[i] = "C"
    }
    return run
}

function is_header(s) {
    sub(/[ \t\r\f\v]+$/, "", s)
    return substr(s, 1, 11) == "<!-- event:" && index(s, "-->") == length(s) - 2
}

# The value of a key in a header, the first if there are several; see docs/format.md, "Headers".
function attribute(s, wanted,   key, v, i, end) {
    sub(/[ \t\r\f\v]+$/, "", s)
    s = substr(s, 5, length(s) - 7)
    while (match(s, /(^|[ \t])[A-Za-z_][A-Za-z0-9_.-]*:([ \t]|$)/)) {
        key = substr(s, RSTART, RLENGTH)
        s = substr(s, RSTART + RLENGTH)
        gsub(/[ \t:]/, "", key)
        sub(/^[ \t]+/, "", s)
        end = substr(s, 1, 1) == "\"" ? quote_end(s, "\"") : 0
        if (end && substr(s, end + 1) !~ /^([ \t]|$)/) end = 0
        if (end) {
            v = substr(s, 2, end - 2)
        } else {
            end = match(s, /(^|[ \t])[A-Za-z_][A-Za-z0-9_.-]*:([ \t]|$)/) ? RSTART - 1 : length(s)
            v = substr(s, 1, end)
        }
        s = substr(s, end + 1)
        if (key == wanted) {
            sub(/[ \t]+$/, "", v)
            return v
        }
    }
    return ""
}

function days(y, m, d) {
    y -= m <= 2
    return 365 * y + int(y / 4) - int(y / 100) + int(y / 400) + int((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5) + d
}

# A time in UTC to the second, or nothing if it is none.
function utc(s,   zone, seconds, y, m, d, n) {
    if (s !~ /^[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9](\.[0-9]+)?(Z|[-+][0-9][0-9]:[0-9][0-9])$/) {
        return ""
    }
    if (s ~ /Z$/) return substr(s, 1, 19) "Z"
    zone = substr(s, length(s) - 5)
    seconds = days(substr(s, 1, 4) + 0, substr(s, 6, 2) + 0, substr(s, 9, 2) + 0) * 86400 + substr(s, 12, 2) * 3600 + substr(s, 15, 2) * 60 + substr(s, 18, 2)
    n = substr(zone, 2, 2) * 3600 + substr(zone, 5, 2) * 60
    seconds += zone ~ /^\+/ ? -n : n
    n = int(seconds / 86400)
    for (y = int(n / 365.25) + 1; days(y, 1, 1) > n; y--) continue
    for (m = 12; days(y, m, 1) > n; m--) continue
    d = n - days(y, m, 1) + 1
    seconds -= n * 86400
    return sprintf("%04d-%02d-%02dT%02d:%02d:%02dZ", y, m, d, int(seconds / 3600), int(seconds / 60) % 60, seconds % 60)
}
'

# A text as it is stored: LF line ends, no blank lines at either end; refused if it is not UTF-8 (NUL comes in as \377).
AWK_NORMAL='
function take(line) {
    if (n || line !~ /^[ \t]*$/) {
        L[++n] = line
        size += length(line) + 1
    }
}
failed { next }
index($0, "\377") { gsub(/\377/, "\357\277\275") }
!is_utf8($0) { die(ENVIRON["WHAT"] " is not UTF-8 text") }
{
    if (NR == 1) sub(/^\357\273\277/, "")
    sub(/\r$/, "")
    parts = split($0, part, "\r")
    take(parts ? part[1] : "")
    for (i = 2; i <= parts; i++) take(part[i])
    if (size > 2097152) die(ENVIRON["WHAT"] " is larger than 1 MiB; put the file into artifacts/ and refer to it")
}
END {
    if (failed) exit 1
    while (n && L[n] ~ /^[ \t]*$/) size -= length(L[n--]) + 1
    if (size > 1048577) die(ENVIRON["WHAT"] " is larger than 1 MiB; put the file into artifacts/ and refer to it")
    for (i = 1; i <= n; i++) print L[i]
}
'

# Adds an event to the copy OUT of a thread: docs/format.md, "How an event is appended". The body comes by standard input.
# Prints the time of the event and the size of the file.
AWK_APPEND='
# What looks like the begin of an event to somebody who knows neither fences nor comments: in any letter case, with any
# blanks, and behind any character at which some program ends a line.
BEGIN {
    blank = "([ \t\013\014\034-\037]|\302[\205\240]|\341\232\200|\342\200[\200-\212\250\251\257]|\342\201\237|\343\200\200)*"
    begin = "<!--" blank "[eE][vV][eE][nN][tT]" blank ":"
    at_line = "^" begin
    breaks = split("\013,\014,\034,\035,\036,\302\205,\342\200\250,\342\200\251", BREAK, ",")
    at_break = "([\013\014\034-\036]|\302\205|\342\200[\250\251])" begin
}

function looks(s) { return index(s, "<!--") && (s ~ at_line || s ~ at_break) }

function spaced(s,   i) {
    if (!looks(s)) return s
    for (i = 1; i <= breaks; i++) gsub(BREAK[i] "<!--", BREAK[i] " <!--", s)
    return s ~ at_line ? " " s : s
}

# The body made safe: what looks like a header moves one blank to the right, in a fence from column 0 with the whole block, so
# that it is displayed alike. What is left open is closed.
function safe(   i, j, k, fence, attack) {
    place(B, b, P, D)
    for (i = 1; i <= b; i = j) {
        j = i + 1
        while (P[i] == "O" && P[j - 1] != "C") j++
        attack = 0
        for (k = i; k < j; k++) attack = attack || looks(B[k])
        if (attack) {
            fence = P[i] == "O" && B[i] ~ /^(```|~~~)/
            for (k = i; k < j; k++) {
                if (fence && k > i && k == j - 1) gsub(/[ \t]/, "", B[k])
                B[k] = spaced(fence && B[k] != "" ? " " B[k] : B[k])
            }
        }
    }
    while (place(B, b, P, D)) {
        B[b + 1] = closer_of(B[D[1]])
        b++
    }
}

# For a thread that ends in an open fence: fenced blocks become indented ones, which can close nothing.
function without_fences(   i, fence, m) {
    place(B, b, P, D)
    fence = 0
    for (i = 1; i <= b; i++) {
        if (P[i] == "O") {
            opens(B[i])
            fence = O_MARK != "<"
        }
        if (fence && P[i] != "") {
            B[i] = P[i] == "I" ? "    " B[i] : ""
        } else if (opens(B[i])) {
            B[i] = "    " B[i]
        }
    }
    trim()
}

function trim(   i, m) {
    while (b && B[b] ~ /^[ \t]*$/) b--
    for (i = 1; i <= b && B[i] ~ /^[ \t]*$/; i++) continue
    for (m = 0; i <= b; i++) B[++m] = B[i]
    b = m
}

function spelled(key, s) {
    if (index(s, "-->") || index(s, "--!>")) {
        die(key " must not hold --> or --!>, which would end the comment that the header of an event is")
    }
    if (s !~ /["\\ ]|:$|\302\240|\341\232\200|\342\200[\200-\212\257]|\342\201\237|\343\200\200/) return s
    gsub(/["\\]/, "\\\\&", s)
    return "\"" s "\""
}

function add(line) { L[++m] = line }

# Puts the event behind the thread; whether exactly one more has come, and all others are the same.
function appended(   i, headers) {
    m = n
    if (n && old[n] != "") add("")
    add(header)
    mine = m
    add("")
    add("## " ENVIRON["HEADING"])
    add("")
    for (i = 1; i <= b; i++) add(B[i])
    if (b) add("")
    add("---")
    place(L, m, P, D)
    headers = 0
    for (i = 1; i <= m; i++) {
        if (P[i] == "" && is_header(L[i])) {
            headers++
            if (i <= n ? !(i in events) : i != mine) return 0
        }
    }
    return headers == count + 1
}

{ B[++b] = $0 }

END {
    out = ENVIRON["OUT"]
    shown = ENVIRON["SHOWN"]
    trim()
    while ((getline line < out) > 0) {
        size += length(line) + 1
        if (!is_utf8(line)) die(shown " is not UTF-8 text")
        if (!n) {
            eol = line ~ /\r$/ ? "\r\n" : "\n"
            sub(/^\357\273\277/, "", line)
        }
        sub(/\r$/, "", line)
        n++
        L[n] = old[n] = line
    }
    close(out)
    if (!n) eol = "\n"
    place(L, n, P, D)
    at = ENVIRON["NOW"]
    for (i = 1; i <= n; i++) {
        if (P[i] == "" && is_header(L[i])) {
            events[i] = ++count
            final = L[i]
        }
    }
    if (count) {
        time = utc(attribute(final, "at"))
        at = time > at ? time : at
    }
    # Later events of one change come at the time of the first.
    header = "<!-- event: " ENVIRON["KIND"] " author: " spelled("the author", check_line(ENVIRON["AUTHOR"], "the author", 200)) " at: " at
    parts = split(ENVIRON["ATTRIBUTES"], part, "\n")
    for (i = 1; i + 1 <= parts; i += 2) header = header " " part[i] ": " spelled(part[i], part[i + 1])
    header = header " id: " ENVIRON["ID"] " -->"
    safe()
    if (!appended()) {
        without_fences()
        if (!appended()) {
            die(shown " ends inside an HTML comment that would hide the next event; close it with a line \047-->\047")
        }
    }
    if (count >= 100000) die(shown " has " count " events, and may have no more; go on in a new ticket")
    # size counted a newline for the last line, whether or not it has one.
    unended = n && !ENVIRON["NEWLINE"]
    size += unended ? length(eol) - 1 : 0
    for (i = n + 1; i <= m; i++) size += length(L[i]) + length(eol)
    if (size > 33554432) die(shown " would be larger than 32 MiB; go on in a new ticket")
    ORS = ""
    print (unended ? eol : "") >> out
    for (i = n + 1; i <= m; i++) print L[i] eol >> out
    close(out)
    ORS = "\n"
    print at, size
}
'

# When the last event of a kind was.
AWK_LAST='
{
    sub(/\r$/, "")
    L[NR] = $0
}

END {
    sub(/^\357\273\277/, "", L[1])
    place(L, NR, P, D)
    for (i = NR; i >= 1 && at == ""; i--) {
        if (P[i] == "" && is_header(L[i]) && attribute(L[i], "event") == ENVIRON["KIND"]) at = utc(attribute(L[i], "at"))
    }
    print at
}
'

# --- the lock --------------------------------------------------------------------------------------------------------

hex12() {
    od -An -N6 -tx1 /dev/urandom | tr -d ' \n'
}

# When a process started, or nothing if there is none or it only waits to be buried. It is there until its last thread has
# ended, which may still be in a write.
started() {
    if [ -r /proc/self/stat ]; then
        stat=$(cat "/proc/$1/stat" 2>/dev/null) || return 0
        # The name stands in parentheses and may hold anything.
        # shellcheck disable=SC2086
        set -- ${stat##*)}
        [ $# -ge 20 ] || return 0
        case $1:${18} in Z:[01] | X:[01]) return 0 ;; esac
        say "${20}"
    else
        ps -o lstart= -p "$1" 2>/dev/null || :
    fi
}

# Seconds that only go forward, where the system has them.
clock() {
    if read -r up _ 2>/dev/null </proc/uptime; then
        say "${up%%.*}"
    else
        date +%s
    fi
}

who_am_i() {
    my_host=$(cat /proc/sys/kernel/hostname 2>/dev/null) || my_host=$(uname -n)
    # Elsewhere than on Linux other programs spell the start of a process in other ways: a boot of its own makes each take the
    # other for one from far away, who is waited for.
    my_boot=$(cat /proc/sys/kernel/random/boot_id 2>/dev/null) || my_boot='sh'
    my_pidns=$(readlink /proc/self/ns/pid 2>/dev/null) || my_pidns=
}

# Reads a claim: who it is that has it. False if there is none. One that can't be understood has the id 'unreadable'.
read_claim() {
    c_id='' c_pid='' c_start='' c_boot='' c_pidns='' c_host='' c_command='' c_since=''
    [ ! -L "$1" ] || fail "$shown/$1 is a link, and links are not followed; remove it"
    [ -f "$1" ] || return 1
    if [ -r "$1" ]; then
        {
            while IFS= read -r line || [ -n "$line" ]; do
                key=${line%%: *}
                v=${line#*: }
                # A carriage return and blanks at either end are none of the value.
                v=${v#"${v%%[! 	]*}"}
                v=${v%"${v##*[! 	]}"}
                case $key in
                    id | pid | start | boot | pidns | host | command | since) eval "c_$key=\${c_$key:-\$v}" ;;
                esac
            done
        } 2>/dev/null <"$1" || return 1
    fi
    case $c_id in
        '' | *[!0-9A-Za-z-]*) c_id=unreadable ;;
        *) [ ${#c_id} -le 64 ] || c_id=unreadable ;;
    esac
}

# When a file was changed, in seconds; false if it is gone. Only a number counts: the stat of GNU takes -f for the file system.
modified() {
    seconds=$(stat -c %Y "$1" 2>/dev/null) || seconds=$(stat -f %m "$1" 2>/dev/null) || return 1
    case $seconds in '' | *[!0-9]*) return 1 ;; esac
    say "$seconds"
}

# Whether nobody will come back for the claim that was just read.
is_dead() {
    if [ -n "$c_start" ] && [ "$c_boot $c_pidns $c_host" = "$my_boot $my_pidns $my_host" ]; then
        case $c_pid in '' | *[!0-9]*) return 0 ;; esac
        start=$(started "$c_pid")
        if [ -n "$start" ]; then
            [ "$start" != "$c_start" ]
            return
        fi
        # Some systems hide the processes of others; then nothing is known of this one.
        [ -z "$(started 1)" ] || return 0
    fi
    # A reader makes no claim that could tell the time.
    [ -n "$claim" ] || return 1
    # The file system's clock is compared with itself, as machines' clocks differ; one that was set back counts as well.
    touch -c "$claim"
    # It may be given back just now.
    ours=$(modified "$claim") && theirs=$(modified "$1") || return 1
    age=$((ours - theirs))
    [ "${age#-}" -gt 60 ]
}

# Links the own claim to a name; false if somebody has it.
take() {
    # Into a directory ln would link, and into one behind a link as well.
    [ ! -d "$1" ] || fail "$shown/$1 is a directory; remove it, it holds no data"
    ln "$claim" "$1" 2>/dev/null && return
    # A server may have done it and lost its answer.
    is_mine "$1"
}

is_mine() {
    read_claim "$1" && [ "$c_id" = "$run" ]
}

# Removes the claim NAME with the id ID, if it is dead or the own one. The right to do so is claimed as well, at DEPTH, or
# of two who see the same the second would remove the lock of a third.
remove_claim() {
    removal=.ticket/remove-$2-$3
    [ "$3" -lt 16 ] || fail "claims of dead processes are piled up at $shown/$1; remove $shown/$removal"
    if ! take "$removal"; then
        if read_claim "$removal" && is_dead "$removal"; then
            remove_claim "$removal" "$c_id" $(($3 + 1))
        fi
        return 0
    fi
    if read_claim "$1" && [ "$c_id" = "$2" ] && { [ "$c_id" = "$run" ] || is_dead "$1"; }; then
        drop "$1" "$2"
        [ "$2" = "$run" ] || rm -f ".ticket/claim-$2"
    fi
    drop "$removal" "$run"
}

# Removes what is a name of the claim with this ID. The rm of a shell that is killed may come when others have the name
# already, so find does it where it can: that looks what it is and removes it at once.
drop() {
    find "$1" -samefile ".ticket/claim-$2" -delete >/dev/null 2>&1 || :
    ! read_claim "$1" || [ "$c_id" != "$2" ] || rm -f "$1"
}

run='' claim='' dir='' made=''

# Whatever happens, and however often: what is left over of this run goes, and the lock.
clean() {
    [ -n "$run" ] || return 0
    trap '' HUP INT PIPE TERM
    [ -z "$dir" ] || rm -f "$dir/.ticket-tmp-$run"-*
    [ -z "$made" ] || rm -rf "$made"
    tries=0
    while [ $tries -lt 50 ] && is_mine .ticket/lock; do
        remove_claim .ticket/lock "$run" 0
        tries=$((tries + 1))
    done
    rm -f "$claim"
    run=
}

# After a signal. mksh would lose the status if the cleaning were left to the trap for the end.
stop() {
    trap - EXIT
    clean
    exit "$1"
}

# A little, each time longer and never twice the same. Where sleep knows whole seconds only it is a second.
pause() {
    longest=$((pauses < 6 ? 1 << pauses : 40))
    pauses=$((pauses + 1))
    ms=$((1 + longest / 2 + ($$ * 7 + pauses * 13) % longest))
    [ $ms -ge 10 ] || ms=0$ms
    sleep "0.0$ms" 2>/dev/null || sleep 1
}

# In two steps: bash reads a substitution within arithmetic when it comes to it, and a signal just then spoils its trap.
in_time() {
    seen=$(clock)
    [ $((seen - begin)) -le "$timeout" ]
}

# Waits to be the only writer.
lock() {
    timeout=${TICKETS_LOCK_TIMEOUT:-10}
    case $timeout in *[!0-9]* | ???????*) fail "TICKETS_LOCK_TIMEOUT: '$timeout' is no number of seconds" ;; esac
    trap clean EXIT
    trap 'stop 129' HUP
    trap 'stop 130' INT
    trap 'stop 141' PIPE
    trap 'stop 143' TERM
    [ ! -L .ticket ] || fail "$shown/.ticket is a link, and links are not followed; remove it"
    mkdir .ticket 2>/dev/null || [ -d .ticket ] || fail "can't make $shown/.ticket; writing needs it"
    [ -e .ticket/.gitignore ] || [ -L .ticket/.gitignore ] || (say '*' >.ticket/.gitignore) || fail "can't write in $shown/.ticket"
    who_am_i
    run=$$-$(hex12)
    claim=.ticket/claim-$run
    since=$(date -u +%Y-%m-%dT%H:%M:%SZ)
    (say "id: $run
pid: $$
start: $(started $$)
boot: $my_boot
pidns: $my_pidns
host: $my_host
command: tickets.sh $call
since: $since" >"$claim") && read_claim "$claim" && [ -n "$c_since" ] || fail "can't write $shown/$claim; is the disk full?"
    begin=$(clock)
    pauses=0 vain=0 from_the_dead=''
    until take .ticket/lock; do
        if ! read_claim .ticket/lock; then
            # It was given back meanwhile; or there is no hard link to be had, and never will be.
            vain=$((vain + 1))
            [ $vain -lt 100 ] || fail "no hard link can be made in $shown/.ticket, and the lock is one; keep the tickets on a file system that has them"
            continue
        fi
        vain=0
        if is_dead .ticket/lock; then
            remove_claim .ticket/lock "$c_id" 0
            from_the_dead=1
            # Somebody else may be about to, and needs a moment.
            [ -e .ticket/lock ] || continue
        elif [ "$timeout" -eq 0 ]; then
            locked
        fi
        in_time || locked
        pause
    done
    if [ -e .ticket/journal ] || [ -L .ticket/journal ]; then
        # How it is undone is more than a shell can do, and what is written beside it would be lost with it.
        fail "a change by another program was not finished ($shown/.ticket/journal), and this script can't undo it; run: ticket doctor --fix"
    fi
    [ -z "$from_the_dead" ] || sweep
    now=$(date -u +%Y-%m-%dT%H:%M:%SZ)
}

locked() {
    read_claim .ticket/lock || :
    fail "another program is writing to $shown, and did not finish within $timeout s: process ${c_pid:-unknown}${c_host:+ on $c_host}${c_command:+ ($c_command)}${c_since:+, since $c_since}; try again"
}

# Before each step: a machine that slept may have lost the lock meanwhile.
still_mine() {
    is_mine .ticket/lock || fail "$shown/.ticket/lock was taken over by another program; look at the ticket, and try again"
    touch -c "$claim"
}

# The writer before died: what it was writing is nobody's now.
sweep() {
    rm -rf .ticket-tmp-*
    for s in open pending closed; do
        [ ! -d "$s" ] || find "$s" -name '.ticket-tmp-*' -prune -exec rm -rf {} +
    done
    for left in .ticket/claim-* .ticket/remove-*; do
        ! read_claim "$left" || [ "$c_id" = "$run" ] || ! is_dead "$left" || rm -f "$left"
    done
    rm -f .ticket/before-*
}

# --- finding ---------------------------------------------------------------------------------------------------------

enter() {
    shown=${WORK_ITEMS_DIR:-work-items}
    while [ "$shown" != / ] && [ "${shown%/}" != "$shown" ]; do
        shown=${shown%/}
    done
    root=$shown
    case $root in /*) ;; *) root=./$root ;; esac
    [ "$call" != create ] || [ -d "$root" ] || mkdir -p "$root" || fail "can't make $shown"
    # Everything is done from inside, so that the root is one directory from the begin to the end, whatever its name.
    cd -P "$root" 2>/dev/null || fail "no tickets here: no directory $shown; name one in WORK_ITEMS_DIR"
}

# Those of the names that are directories of tickets, one a line; those that hold a link or a pipe, which would be waited for,
# with ! before. Names with line breaks are none.
tickets() {
    for t; do
        [ -d "$t" ] || continue
        mark=
        [ -f "$t/item.md" ] || [ ! -e "$t/item.md" ] || mark=!
        [ ! -L "$t" ] && [ ! -L "$t/item.md" ] || mark=!
        case $t in *"$nl"*) ;; *) say "$mark$t" ;; esac
    done
}

# All tickets with these statuses.
tickets_with() {
    for s; do
        [ ! -d "$s" ] || [ -r "$s" ] || say "warning: $shown/$s can't be read" >&2
        [ -L "$s" ] || tickets "$s"/*
    done
}

# Those whose name holds a slug, perhaps with a number behind it.
tickets_named() {
    for s in open pending closed; do
        [ -L "$s" ] || tickets "$s"/????????-??????-"$1" "$s"/????????-??????-"$1"-[0-9]*
    done
}

# The columns of the tickets that a call finds; with ALL also of those that can't be read.
rows() {
    rows_all=$1
    shift
    "$@" | SHOWN=$shown ALL=$rows_all LAST='' awk "$AWK_TEXT$AWK_HEAD$AWK_LIST" ||
        "$@" | SHOWN=$shown ALL=$rows_all LAST=1 awk "$AWK_TEXT$AWK_HEAD$AWK_LIST"
}

# The places of those in ROWS that have a slug.
with_slug() {
    say "$2" | WANTED=$1 awk -F '\t' '$3 "" == ENVIRON["WANTED"] "" { print $1 "/" $2 }'
}

# Looks for one ticket: its directory is $dir, its name $id, its status $status. By id no other ticket is read, by slug others
# only if none has it in its name.
find_ticket() {
    found=
    case $1 in
        '' | .* | */* | *\\* | *"$nl"*) ;;
        *)
            for s in open pending closed; do
                if [ -d "$s/$1" ] && [ ! -L "$s/$1" ] && [ ! -L "$s" ]; then
                    found=$found${found:+$nl}$s/$1
                fi
            done
            ;;
    esac
    [ -n "$found" ] || found=$(with_slug "$1" "$(rows 1 tickets_named "$1")")
    if [ -z "$found" ]; then
        all=$(rows 1 tickets_with open pending closed)
        found=$(with_slug "$1" "$all")
    fi
    case $found in
        '')
            near=$(say "$all" | WANTED=$1 awk -F '\t' '
                BEGIN { wanted = tolower(ENVIRON["WANTED"]) }
                wanted != "" && $2 != "" && (index(tolower($2), wanted) || $3 != "" && index(wanted, tolower($3))) && n++ < 3 {
                    printf "%s%s", (n > 1 ? ", " : "; did you mean "), $2
                }')
            fail "no ticket has the id or slug '$1'${near:-; see all of them: tickets.sh list --status all}"
            ;;
        *"$nl"*) fail "'$1' names several tickets: $(say "$found" | awk '{ printf "%s%s", (NR > 1 ? ", " : ""), $0 }')" ;;
    esac
    dir=$found
    status=${dir%%/*}
    id=${dir#*/}
}

# --- files -----------------------------------------------------------------------------------------------------------

is_file() {
    [ ! -L "$1" ] || fail "$shown/$1 is a link, and links are not followed; put a file in its place"
    [ -f "$1" ] || fail "$shown/$1 is missing, or no file"
    [ -r "$1" ] || fail "$shown/$1 can't be read"
}

# 1 if a file ends with a newline, or is empty.
newline() {
    [ -n "$(tail -c 1 "$1")" ] || say 1
}

holds_nul() {
    [ $(($(tr -d '\001-\377' <"$1" | wc -c))) -gt 0 ]
}

# A text from standard input, as it is stored. Many an awk ends a line at NUL, so that comes as a byte that no text has, and
# becomes U+FFFD there; in place of that byte comes another one, as there does if not all could be read.
normalised() {
    { tr '\000\377' '\377\376' || printf '\376'; } | WHAT=$1 awk "$AWK_TEXT$AWK_NORMAL"
}

# What --file says, else standard input if it is not a terminal.
read_text() {
    text=
    case $1 in
        '') [ -t 0 ] || text=$(normalised 'standard input') || exit 1 ;;
        -) text=$(normalised 'standard input') || exit 1 ;;
        *)
            [ ! -d "$1" ] || fail "--file: $1 is a directory"
            [ -e "$1" ] || fail "--file: there is no file $1"
            [ -r "$1" ] || fail "--file: $1 can't be read"
            text=$(normalised "$1" <"$1") || exit 1
            ;;
    esac
}

# What is replaced is written beside it, complete, with the permissions of what it replaces, and then renamed.
prepare() {
    file=$dir/$1
    copy=$dir/.ticket-tmp-$run-$1
    is_file "$file"
    [ -w "$file" ] || fail "$shown/$file can't be written"
    # One that holds NUL is no text, and awk would cut it there.
    ! holds_nul "$file" || fail "$shown/$file is not UTF-8 text"
    cp -p "$file" "$copy" || fail "can't write in $shown/$dir"
}

# An awk that refused has said why, with 1. One that could not write ends with something else, or does not notice.
unwritten() {
    [ "$1" = 1 ] || fail "can't write in $shown/$dir; is the disk full?"
    exit 1
}

is_whole() {
    written=$(wc -c <"$copy") && [ $((written)) -eq "$1" ] || unwritten size
}

replace() {
    still_mine
    mv -f "$dir/.ticket-tmp-$run-$1" "$dir/$1" || fail "can't write $shown/$dir/$1"
}

# Adds an event to the copy of the thread: KIND HEADING ATTRIBUTES BODY. Its time is $at.
event() {
    copy=$dir/.ticket-tmp-$run-thread.md
    line=$(say "$4" | KIND=$1 HEADING=$2 ATTRIBUTES=$3 AUTHOR=$author NOW=$now ID=$(hex12) NEWLINE=$(newline "$copy") \
        OUT=$copy SHOWN=$shown/$dir/thread.md awk "$AWK_TEXT$AWK_HEAD$AWK_THREAD$AWK_APPEND") || unwritten $?
    at=${line% *}
    is_whole "${line#* }"
}

# Writes fields of item.md beside it: STATUS and WORKFLOW_STATE, as far as they are not empty, and updated_at.
prepare_item() {
    prepare item.md
    size=$(STATUS=$1 WORKFLOW=$2 UPDATED=$at NEWLINE=$(newline "$file") FILE=$file OUT=$copy SHOWN=$shown/$file \
        awk "$AWK_TEXT$AWK_HEAD$AWK_SPLICE") || unwritten $?
    is_whole "$size"
}

# Looks whether the ticket can be moved, before anything is changed.
make_room() {
    [ ! -L "$1" ] || fail "$shown/$1 is a link, and links are not followed"
    [ -d "$1" ] || mkdir "$1" || fail "can't make $shown/$1"
    [ ! -e "$1/$id" ] && [ ! -L "$1/$id" ] || fail "$shown/$1/$id is there already; remove one of the two"
    for s in "$1" "$status" "$dir"; do
        [ -w "$s" ] || fail "can't write in $shown/$s"
    done
}

move() {
    still_mine
    mv "$dir" "$1/$id" || fail "can't move $shown/$dir to $shown/$1"
    dir=$1/$id
}

# The text of a field.
field() {
    FILE=$dir/item.md NAME=$1 SHOWN=$shown/$dir/item.md awk "$AWK_TEXT$AWK_HEAD"'
        BEGIN {
            if (!read_head(ENVIRON["FILE"])) die(ENVIRON["SHOWN"] " " HEAD_ERROR)
            print cell(ENVIRON["NAME"])
        }'
}

# The time now, or another one, as ids have it.
stamp() {
    say "$1" | sed 's/Z$//; s/[-:]//g; s/T/-/'
}

# --- calls -----------------------------------------------------------------------------------------------------------

call_list() {
    no_operands "$@"
    case $o_status in
        open | pending | closed) set -- "$o_status" ;;
        all) set -- open pending closed ;;
        *) fail "--status: '$o_status' is none of open, pending, closed, all" ;;
    esac
    enter
    printf 'status\tid\tslug\ttitle\tkind\tpriority\tupdated_at\n'
    rows '' tickets_with "$@"
}

call_show() {
    one_operand "$@"
    enter
    find_ticket "$1"
    is_file "$dir/item.md"
    is_file "$dir/thread.md"
    title=$(field title) || exit 1
    slug=$(field slug) || exit 1
    say "# $title

path: $shown/$dir
status: $status
id: $id
slug: $slug
"
    cat "$dir/item.md"
    [ -n "$(newline "$dir/item.md")" ] || say ''
    say ''
    tail -n 80 "$dir/thread.md"
    [ -n "$(newline "$dir/thread.md")" ] || say ''
}

call_create() {
    no_operands "$@"
    [ -n "$given_title" ] || fail 'a new ticket needs a title: tickets.sh create --title TITLE'
    # The slug, and the values as they are spelled in YAML.
    fields=$(TITLE=$o_title KIND=$o_kind PRIORITY=$o_priority LABELS=$o_label SLUG=$o_slug awk "$AWK_TEXT"'
        function slug_of(s) {
            s = tolower(s)
            gsub(/[^a-z0-9]+/, "-", s)
            gsub(/^-|-$/, "", s)
            s = substr(s, 1, 200)
            sub(/-$/, "", s)
            return s == "" ? "item" : s
        }
        BEGIN {
            title = check_line(ENVIRON["TITLE"], "a title", 1000)
            kind = check_word(ENVIRON["KIND"], "a kind")
            priority = check_word(ENVIRON["PRIORITY"], "a priority")
            n = split(ENVIRON["LABELS"], label, ",")
            for (i = 1; i <= n; i++) {
                gsub(/^ +| +$/, "", label[i])
                if (label[i] == "" || label[i] in taken) continue
                taken[label[i]]
                labels = labels (count++ ? ", " : "") yaml(check_line(label[i], "a label", 1000), 1)
                if (count > 100) die("there may be 100 labels")
            }
            slug = slug_of(ENVIRON["SLUG"] == "" ? title : ENVIRON["SLUG"])
            print slug "\ntitle: " yaml(title)
            print "kind: " yaml(kind) "\npriority: " yaml(priority) "\nlabels: [" labels "]"
        }') || exit 1
    slug=${fields%%"$nl"*}
    fields=${fields#*"$nl"}
    enter
    lock
    for s in open pending closed; do
        [ ! -L "$s" ] || fail "$shown/$s is a link, and links are not followed"
        [ -d "$s" ] || mkdir "$s" || fail "can't make $shown/$s"
    done
    stamp=$(stamp "$now")
    # A slug that any ticket has, in its name or its file, gets a number. It follows as the field spells it.
    slug=$(rows 1 tickets_with open pending closed | SLUG=$slug STAMP=$stamp awk -F '\t' "$AWK_TEXT"'
        {
            taken[$2] = taken[$3] = 1
            if ($2 ~ /^[0-9]+-[0-9]+-./) taken[substr($2, 17)] = 1
        }
        END {
            slug = ENVIRON["SLUG"]
            for (n = 2; slug in taken || (ENVIRON["STAMP"] "-" slug) in taken; n++) slug = ENVIRON["SLUG"] "-" n
            print slug "\n" yaml(slug)
        }') || exit 1
    id=$stamp-${slug%%"$nl"*}
    made=open/.ticket-tmp-$run
    hex=$(hex12)
    mkdir "$made" "$made/artifacts" && touch "$made/artifacts/.gitkeep" && cat >"$made/item.md" <<EOI && cat >"$made/thread.md" <<EOT || fail "can't write in $shown/open"
---
id: $id
slug: ${slug#*"$nl"}
${fields%%"$nl"*}
status: open
${fields#*"$nl"}
created_at: $now
updated_at: $now
assignee: null
legacy_ticket: null
---

## Background

- TBD

## Acceptance criteria

- TBD
EOI
<!-- event: create author: tickets.sh at: $now id: $hex -->

## Created

Created by tickets.sh create.

---
EOT
    for s in open pending closed; do
        [ ! -e "$s/$id" ] && [ ! -L "$s/$id" ] || fail "$shown/$s/$id is there already"
    done
    still_mine
    mv "$made" "open/$id" || fail "can't write in $shown/open"
    made=
    clean
    say "$id"
}

call_comment() {
    one_operand "$@"
    case $o_role in
        comment) heading=Comment ;;
        plan) heading=Plan ;;
        decision) heading=Decision ;;
        implementation_report) heading='Implementation report' ;;
        *) fail "--role: '$o_role' is none of comment, plan, decision, implementation_report" ;;
    esac
    record "$1" "$o_role" "$heading" ''
}

call_review() {
    one_operand "$@"
    case $given_approve:$given_request_changes in
        1:) record "$1" review 'Review: approve' "status${nl}approve" ;;
        :1) record "$1" review 'Review: request changes' "status${nl}request_changes" ;;
        *) fail 'give one of --approve, --request-changes' ;;
    esac
}

# Adds one event to a ticket: TICKET KIND HEADING ATTRIBUTES, with the text that the options name.
record() {
    read_text "$o_file"
    enter
    lock
    find_ticket "$1"
    prepare thread.md
    event "$2" "$3" "$4" "${text:-No body provided.}"
    prepare_item '' ''
    # In this order, as updated_at follows from the thread.
    replace thread.md
    replace item.md
}

# Adds to the copy of the thread that the workflow state changed, which it never does without an event: FROM TO WHY.
workflow_event() {
    event state_changed 'State changed' "from${nl}$1${nl}to${nl}$2${nl}reason${nl}$3${nl}field${nl}workflow_state" \
        "From $1 to $2: $3."
    now=$at
}

call_status() {
    [ $# -eq 2 ] || fail 'needs a ticket and a status: tickets.sh status TICKET open|pending|closed'
    case $2 in
        open | pending | closed) ;;
        *) fail "'$2' is none of open, pending, closed" ;;
    esac
    enter
    lock
    find_ticket "$1"
    [ "$status" != "$2" ] || return 0
    make_room "$2"
    at=$now
    workflow=
    [ "$status" != closed ] || workflow=$(field workflow_state) || exit 1
    [ "$workflow" = 'done' ] || workflow=
    if [ -n "$workflow" ]; then
        prepare thread.md
        workflow_event 'done' planning reopened
    fi
    prepare_item "$2" "${workflow:+planning}"
    # The move comes last: whoever dies before has a ticket that is where it was, and can be moved again.
    [ "$status" != closed ] || keep_resolution
    [ -z "$workflow" ] || replace thread.md
    replace item.md
    move "$2"
}

# The resolution of a ticket that is opened again is kept, named after the time it was closed.
keep_resolution() {
    [ -e "$dir/resolution.md" ] || [ -L "$dir/resolution.md" ] || return 0
    is_file "$dir/resolution.md"
    [ ! -L "$dir/artifacts" ] || fail "$shown/$dir/artifacts is a link, and links are not followed"
    [ -d "$dir/artifacts" ] || mkdir "$dir/artifacts" || fail "can't make $shown/$dir/artifacts"
    closed=
    if [ -f "$dir/thread.md" ] && [ ! -L "$dir/thread.md" ]; then
        closed=$(KIND=close awk "$AWK_TEXT$AWK_HEAD$AWK_THREAD$AWK_LAST" <"$dir/thread.md")
    fi
    name=$dir/artifacts/resolution-$(stamp "${closed:-$now}")
    n=2
    kept=$name.md
    while [ -e "$kept" ] || [ -L "$kept" ]; do
        kept=$name-$n.md
        n=$((n + 1))
    done
    still_mine
    mv "$dir/resolution.md" "$kept" || fail "can't write $shown/$kept"
}

call_close() {
    one_operand "$@"
    [ -z "$given_file" ] || [ -z "$given_resolution" ] || fail 'give one of --resolution, --file'
    text=
    if [ -n "$given_file" ]; then
        read_text "$o_file"
    elif [ -n "$given_resolution" ]; then
        text=$(say "$o_resolution" | normalised 'the resolution') || exit 1
    fi
    text=${text:-Closed.}
    enter
    lock
    find_ticket "$1"
    [ "$status" != closed ] || fail "refused for ticket $id: it is closed already; reopen it first, or add a comment"
    make_room closed
    workflow=$(field workflow_state) || exit 1
    prepare thread.md
    case $workflow in
        '' | done) workflow= ;;
        *) workflow_event "$workflow" 'done' closed ;;
    esac
    event close Closed "status${nl}closed" "$text"
    prepare_item closed "${workflow:+done}"
    [ ! -e "$dir/resolution.md" ] && [ ! -L "$dir/resolution.md" ] || prepare resolution.md
    copy=$dir/.ticket-tmp-$run-resolution.md
    (say "$text" >"$copy") || fail "can't write in $shown/$dir"
    is_whole $((${#text} + 1))
    replace resolution.md
    replace thread.md
    replace item.md
    # The move comes last: whoever dies before has a ticket that is where it was, and can be closed again.
    move closed
}

# --- doctor ----------------------------------------------------------------------------------------------------------

# Whether a file can be looked into; else says why not.
plain_file() {
    if [ -L "$1" ] || { [ -e "$1" ] && [ ! -f "$1" ]; }; then
        say "E$shown/$1: is a link or a special file, which is not followed"
    elif [ ! -e "$1" ]; then
        say "E$shown/$1: ${1##*/} is missing"
    elif [ ! -r "$1" ]; then
        say "E$shown/$1: can't be read"
    elif [ $((nuls)) -gt 0 ] && holds_nul "$1"; then
        say "E$shown/$1: is not UTF-8 text"
    else
        return 0
    fi
    return 1
}

# What there is to say without looking into files: E and an error, or T and a ticket, or U and a text to look into.
inventory() {
    # An awk may cut a line at NUL and notice nothing. All files are looked through at once; each only if there is one.
    nuls=$(find open pending closed -type f \( -name item.md -o -name thread.md \) -exec cat {} + 2>/dev/null | tr -d '\001-\377' | wc -c)
    for s in open pending closed; do
        if [ -L "$s" ] || [ ! -d "$s" ]; then
            say "E$shown/$s: there is no directory '$s'"
            continue
        fi
        [ -r "$s" ] && [ -x "$s" ] || say "E$shown/$s: can't be read"
        for t in "$s"/*; do
            [ -e "$t" ] || [ -L "$t" ] || continue
            if [ -L "$t" ] || { [ ! -d "$t" ] && [ ! -f "$t" ]; }; then
                say "E$shown/${t%%"$nl"*}: is a link or a special file, which is not followed"
                continue
            fi
            [ -d "$t" ] || continue
            case $t in
                *"$nl"*)
                    say "E$shown/$s: a directory has a line break in its name"
                    continue
                    ;;
            esac
            ! plain_file "$t/item.md" || say "T$t"
            ! plain_file "$t/thread.md" || say "U$t/thread.md"
            [ -d "$t/artifacts" ] && [ ! -L "$t/artifacts" ] || say "E$shown/$t/artifacts: artifacts is missing"
        done
    done
    if [ -e .ticket/journal ] && { ! read_claim .ticket/lock || is_dead .ticket/lock; }; then
        say "E$shown/.ticket/journal: a writer died in the middle of a change; run: ticket doctor --fix"
    fi
    # What is left of the layout before this one.
    [ -L ../tickets ] || for f in ../tickets/*.md; do
        [ ! -e "$f" ] && [ ! -L "$f" ] || say "E$shown/$f: is a ticket of the old layout"
    done
    if [ -f ../TODO.md ] && [ -r ../TODO.md ] && [ ! -L ../TODO.md ]; then
        SHOWN=$shown awk '/tickets\/[^ \t\r\f\v)]*\.md/ { print "E" ENVIRON["SHOWN"] "/../TODO.md:" NR ": points at an old ticket file" }' <../TODO.md
    fi
}

AWK_DOCTOR='
function report(where, message) {
    message = "doctor: " where ": " message
    gsub(/[\001-\037\177]+/, "?", message)
    print message
    errors++
}

function texts(file,   line) {
    while ((getline line < file) > 0) {
        if (!is_utf8(line)) {
            report(ENVIRON["SHOWN"] "/" file, "is not UTF-8 text")
            break
        }
    }
    close(file)
}

function unique(seen, key, where) {
    if (has(key) && F[key] in seen) {
        report(where ":" F_LINE[key], key " \047" F[key] "\047 stands in " ENVIRON["SHOWN"] "/" seen[F[key]] " too")
    } else if (has(key)) {
        seen[F[key]] = ticket
    }
}

function same(key, expected, what, where) {
    if (has(key) && F[key] "" != expected "") {
        report(where ":" F_LINE[key], key " is \047" F[key] "\047, but " what " is \047" expected "\047")
    }
}

/^E/ {
    i = index($0, ": ")
    report(substr($0, 2, i - 2), substr($0, i + 2))
}

/^U/ {
    texts(substr($0, 2))
}

/^T/ {
    ticket = substr($0, 2)
    where = ENVIRON["SHOWN"] "/" ticket "/item.md"
    texts(ticket "/item.md")
    if (!read_head(ticket "/item.md")) {
        report(where, HEAD_ERROR)
        next
    }
    for (i = 1; i <= required; i++) {
        key = REQUIRED[i]
        if (!(key in F) || F[key] == "") {
            report(where (key in F ? ":" F_LINE[key] : ""), "the field \047" key "\047 is missing or empty")
        }
    }
    slash = index(ticket, "/")
    same("id", substr(ticket, slash + 1), "the name of the directory", where)
    same("status", substr(ticket, 1, slash - 1), "the directory it lies in", where)
    unique(ids, "id", where)
    unique(slugs, "slug", where)
}

END {
    if (errors) {
        print "doctor: " errors (errors == 1 ? " error" : " errors")
        exit 1
    }
}
'

call_doctor() {
    no_operands "$@"
    enter
    who_am_i
    before=
    looks=0
    # What one look sees and the next does not was a change under way.
    until report=$(inventory | SHOWN=$shown awk "$AWK_TEXT$AWK_HEAD$AWK_DOCTOR"); do
        if [ "$report" = "$before" ] || [ $looks -ge 10 ]; then
            say "$report" >&2
            exit 1
        fi
        before=$report
        looks=$((looks + 1))
        sleep 0.05 2>/dev/null || sleep 1
    done
    say 'doctor: ok'
}

# --- command line ----------------------------------------------------------------------------------------------------

no_operands() {
    [ $# -eq 0 ] || fail "'$1' is one too many; see tickets.sh help"
}

one_operand() {
    [ $# -gt 0 ] || fail "needs a ticket: tickets.sh $call TICKET"
    [ $# -eq 1 ] || fail "'$2' is one too many; see tickets.sh help"
}

call=${1-help}
[ $# -eq 0 ] || shift
case $call in
    list) known='--status' ;;
    create) known='--title --slug --kind --priority --label' ;;
    comment) known='--role --author --file' ;;
    review) known='--approve --request-changes --author --file' ;;
    close) known='--resolution --file --author' ;;
    show | status | doctor) known='' ;;
    help | -h | --help)
        usage
        exit 0
        ;;
    *) fail "unknown call '$call'; there are list, show, create, comment, review, status, close, doctor, help" ;;
esac

o_status=open o_title='' o_slug='' o_kind=task o_priority=P2 o_label='' o_role=comment o_file='' o_resolution=''
o_author=${TICKET_AUTHOR:-${USER:-unknown}}
given_title='' given_file='' given_resolution='' given_approve='' given_request_changes=''

# Options may stand anywhere. What is no option is put behind, and comes first when all are through.
left=$#
options=1
while [ "$left" -gt 0 ]; do
    option=$1
    shift
    left=$((left - 1))
    case $options$option in
        1--)
            options=
            continue
            ;;
        1--help | 1-h)
            usage
            exit 0
            ;;
        1-?*) ;;
        *)
            set -- "$@" "$option"
            continue
            ;;
    esac
    name=${option%%=*}
    case " $known " in
        *" $name "*) ;;
        *) fail "$call knows no option $name${known:+; it knows $known}" ;;
    esac
    case $option in
        --approve) given_approve=1 && continue ;;
        --request-changes) given_request_changes=1 && continue ;;
        --approve=* | --request-changes=*) fail "$name takes no value" ;;
        *=*) value=${option#*=} ;;
        *)
            [ "$left" -gt 0 ] || fail "$name needs a value"
            value=$1
            shift
            left=$((left - 1))
            ;;
    esac
    case $name in
        *' '*) fail "$call knows no option '$name'" ;;
        --label | --slug) case $value in *[!\ ]*) ;; *) fail "$name needs a value, got a blank one" ;; esac ;;
    esac
    case $name in
        --label) o_label=${o_label:+$o_label,}$value ;;
        *) eval "o_${name#--}=\$value given_${name#--}=1" ;;
    esac
done
[ -z "$given_file" ] || [ -n "$o_file" ] || fail '--file needs the name of a file'
author=$o_author

"call_$call" "$@"
