@rem Untested: written after the launcher for POSIX shells, and not yet run on Windows.
@echo off
setlocal

rem Starts paritylint with the Java of JAVA_HOME, or else the one on the PATH.
rem PARITYLINT_JAVA_OPTS holds more options for that Java. Exit code 2 where it cannot start.
set "JAVA=java.exe"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
where /q "%JAVA%" 2>nul || if not exist "%JAVA%" (
  echo paritylint: needs Java 17 or later, found none 1>&2
  exit /b 2
)

rem These are meant for other programs, and Java says so on standard error.
set "JAVA_TOOL_OPTIONS="
set "JDK_JAVA_OPTIONS="
set "_JAVA_OPTIONS="

"%JAVA%" ^
  -XX:TieredStopAtLevel=1 ^
  -XX:+UseSerialGC ^
  -XX:-UsePerfData ^
  -XX:+DisplayVMOutputToStderr ^
  -XX:+ErrorFileToStderr ^
  -XX:-DumpReplayDataOnError ^
  -Xshare:auto ^
  -Xlog:disable ^
  --enable-native-access=ALL-UNNAMED ^
  -Dslf4j.provider=org.slf4j.nop.NOPServiceProvider ^
  -Dslf4j.internal.verbosity=ERROR ^
  "-Dtree-sitter-lib=%~dp0..\lib\native" ^
  "-Dparitylint.launcher=%~f0" ^
  %PARITYLINT_JAVA_OPTS% ^
  -jar "%~dp0..\lib\paritylint-cli.jar" %*
exit /b %ERRORLEVEL%
