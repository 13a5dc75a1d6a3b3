using System.Diagnostics;

namespace Architecture.Tests.ContinuousIntegration;

/// <summary>The last line of <c>.ci/run</c>: the totals of all test projects, whatever the tests themselves print.</summary>
public class TotalsTests
{
    [Fact]
    public void The_totals_are_those_of_the_closing_summary() => Totals(
        """
        A.Tests.dll (net10.0|x64) failed with 1 error(s) (1s 934ms)
          failed: 41
        Test run summary: Failed!
          A.Tests.dll (net10.0|x64) failed with 1 error(s) (1s 934ms)

          error: 1

          total: 521
          failed: 2
          succeeded: 516
          skipped: 3
          duration: 23s 128ms
        Test run completed with non-success exit code: 1
        """).ShouldBe("516 passed, 2 failed, 3 skipped");

    [Fact]
    public void What_a_test_prints_is_not_counted() => Totals("  failed: 7\n  succeeded: 3\n").ShouldBe("0 passed, 0 failed, 0 skipped");

    [Fact]
    public void A_build_that_fails_counts_nothing() => Totals("error CS1002: ; expected\n").ShouldBe("0 passed, 0 failed, 0 skipped");

    private static string Totals(string output)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The script runs on the build server's Linux.");
        var start = new ProcessStartInfo("awk", ["-f", Repository.Absolute(".ci/totals.awk")]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        process.StandardInput.Write(output);
        process.StandardInput.Close();
        return process.StandardOutput.ReadToEnd().TrimEnd();
    }
}
