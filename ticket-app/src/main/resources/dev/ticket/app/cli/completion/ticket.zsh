#compdef ticket
# Completion of ticket in zsh. Load it with: source <(ticket completion zsh), behind compinit.
_ticket() {
    local line word says
    local -a candidates
    local -i files=0
    for line in "${(@f)$(${~words[1]} __complete -- "${(@)words[2,CURRENT]}" 2>/dev/null)}"; do
        word=${line%%$'\t'*}
        if [[ $word == ':files' ]]; then
            files=1
        elif [[ -n $word ]]; then
            says=''
            [[ $line == *$'\t'* ]] && says=${line#*$'\t'}
            candidates+=("${word//:/\\:}${says:+:$says}")
        fi
    done
    (( ${#candidates} )) && _describe 'ticket' candidates
    (( files )) && _files
}
if [[ ${funcstack[1]} == _ticket ]]; then
    _ticket "$@"
else
    compdef _ticket ticket
fi
