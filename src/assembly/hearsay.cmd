@echo off
rem Runs Hearsay, as released, on the Java of JAVA_HOME or of the path.
setlocal
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
"%java%" -Xlog:disable -XX:+UseSerialGC %HEARSAY_JAVA_OPTS% -jar "%~dp0hearsay.jar" %*
exit /b %ERRORLEVEL%
