@echo off
rem Dubbelklik hierop (Windows) voor het menu van het handboek. De eerste keer installeert het wat nodig is.
setlocal
set "NO_MKDOCS_2_WARNING=1"
set "PYTHONUTF8=1"
set "UITKOMST=1"
set "GEREED=.venv\gereed.lock"
chcp 65001 >nul
rem pushd geeft een map op het netwerk een eigen letter; cd kan daar niet heen.
pushd "%~dp0" || goto einde

if not exist ".venv\Scripts\handboek.exe" goto installeer
fc /b "requirements.lock" "%GEREED%" >nul 2>&1 && goto menu

:installeer
set "PYTHON=py -3"
py -3 --version >nul 2>&1 || set "PYTHON=python"
%PYTHON% -c "import sys; sys.exit(sys.version_info < (3, 11))" >nul 2>&1 || goto geen_python
echo Het handboek installeert wat nodig is. Dat duurt een paar minuten.
if not exist ".venv\Scripts\python.exe" %PYTHON% -m venv .venv || goto mislukt
set "PIP=.venv\Scripts\python.exe -m pip --disable-pip-version-check install --quiet"
%PIP% --require-hashes --requirement requirements.lock || goto mislukt
%PIP% --no-deps --no-build-isolation --editable . || goto mislukt
.venv\Scripts\python.exe -m build_tools.compiling >nul 2>&1
copy /y "requirements.lock" "%GEREED%" >nul || goto mislukt
.venv\Scripts\python.exe -m build_tools.native pango || echo Zonder Pango werkt alles, behalve het boek en ander drukwerk.

:menu
.venv\Scripts\handboek.exe
set "UITKOMST=%ERRORLEVEL%"
goto einde

:geen_python
echo Python 3.11 of nieuwer ontbreekt. Installeer het van python.org en dubbelklik daarna nog een keer.
goto einde

:mislukt
echo Het installeren is niet gelukt. Heb je internet? Stuur anders een foto van dit venster naar wie het handboek beheert.

:einde
echo Druk op een toets om dit venster te sluiten.
pause >nul
exit /b %UITKOMST%
