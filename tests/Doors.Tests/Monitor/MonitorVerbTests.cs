using System.Globalization;
using System.Text;
using System.Text.Json;
using Assay.Cli.Terminals;
using Assay.Kernel;
using Doors.Tests.CommandLine;

namespace Doors.Tests.Monitor;

public class MonitorVerbTests
{
    private const string Run = "monitor run june.csv --reference train.csv --output p --label outcome --positive yes --ignore at --skip-classifier --json";

    [Fact]
    public async Task A_window_over_a_CSV_file_is_measured_and_put_on_record()
    {
        using var desk = new Desk();
        desk.Write("train.csv", Csv(1, 800, shift: 0));
        desk.Write("june.csv", Csv(2, 600, shift: 12));
        var window = (await desk.Type(Run)).ShouldEndIn(ExitCode.Done).Json.GetProperty("windows").EnumerateArray().ShouldHaveSingleItem();
        var shifted = window.GetProperty("window").GetProperty("features")[0];
        (shifted.GetProperty("column").GetString(), shifted.GetProperty("hasDrifted").GetBoolean()).ShouldBe(("amount", true));
        window.GetProperty("window").GetProperty("performance").GetProperty("labelledRows").GetInt64().ShouldBe(600);
        var shown = (await desk.Type($"ledger show {window.GetProperty("id").GetString()} --json")).ShouldEndIn(ExitCode.Done).Out;
        shown.ShouldContain("monitor.window");
        (await desk.Type("ledger verify")).ShouldEndIn(ExitCode.Done);
    }

    [Fact]
    public async Task What_is_on_record_already_is_not_written_again()
    {
        using var desk = new Desk();
        desk.Write("train.csv", Csv(1, 300, shift: 0));
        desk.Write("june.csv", Csv(2, 200, shift: 0));
        var first = Only(await desk.Type(Run));
        var second = Only(await desk.Type(Run));
        (second.GetProperty("id").GetString(), second.GetProperty("isNew").GetBoolean()).ShouldBe((first.GetProperty("id").GetString(), false));
    }

    [Fact]
    public async Task Labels_that_come_late_amend_the_window_and_leave_its_record_as_it_was()
    {
        using var desk = new Desk();
        desk.Write("train.csv", Csv(1, 300, shift: 0));
        desk.Write("june.csv", Csv(2, 200, shift: 0, labelled: 0));
        var first = Only(await desk.Type(Run));
        first.GetProperty("window").TryGetProperty("performance", out _).ShouldBeFalse();
        desk.Write("june.csv", Csv(2, 200, shift: 0, labelled: 150));
        var second = Only(await desk.Type(Run)).GetProperty("window");
        (second.GetProperty("amends").GetString(), second.GetProperty("amendment").GetInt32()).ShouldBe((first.GetProperty("id").GetString(), 1));
        second.GetProperty("performance").GetProperty("labelledRows").GetInt64().ShouldBe(150);
        (await desk.Type($"ledger show {first.GetProperty("id").GetString()} --json")).Out.ShouldNotContain("labelledRows");
    }

    [Fact]
    public async Task For_a_person_the_bins_the_base_of_logarithms_and_the_correction_are_printed()
    {
        using var desk = new Desk();
        desk.Write("train.csv", Csv(1, 300, shift: 0));
        desk.Write("june.csv", Csv(2, 200, shift: 0));
        var said = (await desk.Type("monitor run june.csv --reference train.csv --every day --time at --correction holm")).ShouldEndIn(ExitCode.Done).Out;
        said.ShouldContain("deciles of the reference");
        said.ShouldContain("Jensen–Shannon distance: 2");
        said.ShouldContain("(Holm)");
        said.ShouldContain("2026-06-01");
    }

    [Theory]
    [InlineData("--output q", "monitor.no-column")]
    [InlineData("--every fortnight", "monitor.every")]
    [InlineData("--every day", "monitor.no-time")]
    [InlineData("--every day --time amount", "monitor.not-a-time")]
    [InlineData("--every day --key region", "monitor.every-and-key")]
    [InlineData("--level 0", "monitor.number")]
    [InlineData("--correction none", "monitor.correction")]
    public async Task What_cannot_be_meant_is_refused_before_anything_is_recorded(string options, string code)
    {
        using var desk = new Desk();
        desk.Write("train.csv", Csv(1, 50, shift: 0));
        desk.Write("june.csv", Csv(2, 50, shift: 0));
        (await desk.Type($"monitor run june.csv --reference train.csv {options} --json")).ShouldEndIn(ExitCode.BadInput).Problem.GetProperty("code").GetString().ShouldBe(code);
    }

    [Fact]
    public async Task A_reference_that_is_not_there_or_no_profile_is_told()
    {
        using var desk = new Desk();
        desk.Write("june.csv", Csv(2, 50, shift: 0));
        desk.Write("bad.json", "{}");
        (await desk.Type("monitor run june.csv --reference none.json --json")).ShouldEndIn(ExitCode.BadInput).Problem.GetProperty("code").GetString().ShouldBe("monitor.no-reference");
        (await desk.Type("monitor run june.csv --reference bad.json --json")).ShouldEndIn(ExitCode.BadInput).Problem.GetProperty("code").GetString().ShouldBe("monitor.bad-profile");
        (await desk.Type("monitor run june.csv --reference tain.csv --json")).ShouldEndIn(ExitCode.BadInput).Problem.GetProperty("code").GetString().ShouldBe("data.no-file");
    }

    private static JsonElement Only(Typed typed) => typed.ShouldEndIn(ExitCode.Done).Json.GetProperty("windows").EnumerateArray().ShouldHaveSingleItem();

    /// <summary>Rows of three days of June, with the outcome of the first so many.</summary>
    private static string Csv(ulong seed, int rows, double shift, int labelled = int.MaxValue)
    {
        var random = new SeededRandom(seed);
        var text = new StringBuilder("at,amount,age,region,p,outcome\n");
        for (var row = 0; row < rows; row++)
        {
            var (amount, chance) = (100 + shift + 15 * random.NextGaussian(), random.NextDouble());
            var outcome = row >= labelled ? "" : random.NextDouble() < chance ? "yes" : "no";
            text.Append(CultureInfo.InvariantCulture, $"2026-06-0{1 + row * 3 / rows}T10:00:00Z,{amount:0.00},{18 + random.NextInt32(60)},{(random.NextInt32(2) == 0 ? "north" : "south")},{chance:0.0000},{outcome}\n");
        }

        return text.ToString();
    }
}
