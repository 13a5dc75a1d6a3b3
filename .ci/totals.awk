# Reads the output of `dotnet test` and prints the totals of its closing summary as "N passed, N failed, N skipped".
# Only lines after the last "Test run summary" count: a test's own output may say "failed: 3" too.
/^Test run summary:/ { passed = failed = skipped = 0; inside = 1 }
inside && /^ +succeeded: [0-9]+ *$/ { passed = $2 }
inside && /^ +failed: [0-9]+ *$/ { failed = $2 }
inside && /^ +skipped: [0-9]+ *$/ { skipped = $2 }
END { printf "%d passed, %d failed, %d skipped\n", passed, failed, skipped }
