#!/bin/bash
# Dubbelklik hierop (macOS, Linux) voor het menu van het handboek. De eerste keer installeert het wat nodig is.
cd "$(dirname "$0")" || exit 1
make --quiet .venv/.klaar && .venv/bin/handboek
uitkomst=$?
read -r -p "Druk op Enter om dit venster te sluiten. "
exit $uitkomst
