# Comments on the ticket "shared" over and over, each time by a script of its own, until there is a file LOG.stop.
# Arguments: log, name, and the words that run the script. LOG.pid holds the process to kill.
log=$1
name=$2
shift 2
n=0
while [ ! -e "$log.stop" ]; do
    n=$((n + 1))
    token=s${name}x$n
    echo "try $token" >>"$log"
    "$@" comment shared --author "$token" </dev/null >/dev/null 2>"$log.err" &
    echo $! >"$log.pid"
    rc=0
    wait $! || rc=$?
    if [ $rc -eq 0 ]; then
        echo "ok $token" >>"$log"
    elif [ $rc -lt 128 ]; then
        echo "no $token exit $rc: $(cat "$log.err")" >>"$log"
    fi
done
