# Completion of ticket in bash. Load it with: source <(ticket completion bash)
_ticket() {
    local i word program=$1 current prefix quote
    local -a words=()
    [[ $program == "~/"* ]] && program=$HOME/${program#"~/"}
    for ((i = 1; i <= COMP_CWORD; i++)); do
        word=${COMP_WORDS[i]}
        # Words come as they were typed: the last one may lack its closing quote.
        quote=''
        if [[ $word == [\"\']* ]]; then
            quote=${word:0:1}
            word=${word:1}
            word=${word%"$quote"}
        elif [[ $word == "~/"* ]]; then
            word=$HOME/${word#"~/"}
        fi
        # bash takes words apart at = and :, here they are put together again.
        if ((${#words[@]} > 0)) && [[ $word == [=:]* || ${COMP_WORDS[i - 1]} == [=:] ]]; then
            words[${#words[@]} - 1]+=$word
        else
            words+=("$word")
        fi
    done
    current=${words[${#words[@]} - 1]}
    # What bash replaces is the part behind the last = or :.
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
        # What is typed already is no candidate.
        [[ -n ${word#"$prefix"} ]] || continue
        [[ $word == *: ]] && compopt -o nospace 2>/dev/null
        if [[ -n $quote ]]; then
            COMPREPLY+=("${word#"$prefix"}")
        else
            COMPREPLY+=("$(printf '%q' "${word#"$prefix"}")")
        fi
    done < <("$program" __complete -- "${words[@]}" 2>/dev/null)
}
complete -F _ticket ticket
