#!/bin/sh
# Lists a tracker as a shell does, line by line and without a lock, until told to stop.
#
#   sh list-loop.sh ROOT STOP LIST REPORT
#
# LIST gets the list that was made last, one ticket a line. REPORT gets, of each list, how many files were read, and a line
# of each that was not complete. A ticket that is moved away meanwhile is passed over.
root=$1 stop=$2 list=$3 report=$4
while [ ! -e "$stop" ]; do
    ls -d "$root"/open/*/item.md "$root"/pending/*/item.md "$root"/closed/*/item.md 2>/dev/null | awk -v report="$report" '
        BEGIN { count = split("id slug title status kind priority labels created_at updated_at assignee legacy_ticket", required, " ") }
        function broken(why) { print "broken " $0 ": " why >> report }
        {
            split("", value)
            lines = 0; marks = 0; last = ""
            while ((result = (getline line < $0)) > 0) {
                lines++
                last = line
                if (line == "---") marks++
                else if (lines == 1) broken("begins with " line)
                else if (marks == 1) {
                    colon = index(line, ": ")
                    if (colon == 0) broken("line " lines " is " line)
                    else value[substr(line, 1, colon - 1)] = substr(line, colon + 2)
                }
            }
            close($0)
            if (result < 0) next
            files++
            if (marks != 2) broken(marks " marks")
            if (last != "The end.") broken("ends with " last)
            for (i = 1; i <= count; i++) if (value[required[i]] == "") broken("no " required[i])
            print value["status"] "\t" value["priority"] "\t" value["kind"] "\t" value["id"] "\t" value["title"]
        }
        END { print "read " files + 0 >> report }' > "$list"
done
