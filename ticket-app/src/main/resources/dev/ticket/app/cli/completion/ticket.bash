# Completion of ticket in bash. Load it with: source <(ticket completion bash)
_ticket() {
    local i word program=$1 current prefix
    local -a words=()
    [[ $program == "~/"* ]] && program=$HOME/${program#"~/"}
    for ((i = 1; i <= COMP_CWORD; i++)); do
        word=${COMP_WORDS[i]}
        # bash takes words apart at = and :, here they are put together again.
        if ((${#words[@]} > 0)) && [[ $word == [=:]* || ${COMP_WORDS[i - 1]} == [=:] ]]; then
            words[${#words[@]} - 1]+=$word
        else
            words+=("$word")
        fi
    done
    current=${words[${#words[@]} - 1]}
    # What bash replaces is the part behind the last = or :.
    word=${COMP_WORDS[COMP_CWORD]}
    case $word in
        [=:]*) prefix=$current ;;
        *) prefix=${current%"$word"} ;;
    esac
    COMPREPLY=()
    while IFS=$'\t' read -r word _; do
        if [[ $word == :files ]]; then
            compopt -o default 2>/dev/null
            continue
        fi
        [[ $word == *: ]] && compopt -o nospace 2>/dev/null
        COMPREPLY+=("$(printf '%q' "${word#"$prefix"}")")
    done < <("$program" __complete -- "${words[@]}" 2>/dev/null)
}
complete -F _ticket ticket
