using System.Globalization;
using Assay.Cli.Terminals;
using Doors.Tests.CommandLine;

namespace Doors.Tests.Monitor;

/// <summary>
/// Real applications, divided by chance of their place: three in five are the project's, two in five come later, with a shift that is put in: ratios and rates arrive in percent, and the
/// scale of the credit history runs the other way round. Nothing else, and no outcome, is touched. What is judged is the Brier
/// score: the champion's ranking survives the change of scale, and its probabilities do not.
/// </summary>
[Trait("Takes", "a minute")]
public class RetrainedMortgageTests
{
    private static readonly string[] InPercent = ["pirat", "hirat", "lvrat", "unemp"];

    private const string Policy = """

        monitor:
          retrain:
            drift: {figure: drifted_share, above: 0.25}
            performance: {figure: brier_score, above: 0.15}
            held: 0.5
            ask: {to: production, owner: credit risk, rollback: switch back to the version before}
        """;

    [Fact]
    public async Task A_shift_is_seen_proposed_learnt_and_put_forward_without_forgetting()
    {
        using var desk = await OnDesk();
        (await desk.Type("monitor retrain-plan")).ShouldEndIn(ExitCode.Done).Out.ShouldContain("retraining is not due");
        (await desk.Type("monitor run later.csv --skip-classifier")).ShouldEndIn(ExitCode.Done);
        var answer = (await desk.Type("monitor retrain later.csv --json")).ShouldEndIn(ExitCode.Done).Json;
        answer.GetProperty("proposed").GetProperty("proposal").GetProperty("triggers").EnumerateArray().ShouldAllBe(trigger => trigger.GetProperty("isMet").GetBoolean());
        var retrain = answer.GetProperty("retrain");
        var onNew = retrain.GetProperty("newRows")[0];
        (onNew.GetProperty("metric").GetString(), onNew.GetProperty("test").GetString()).ShouldBe(("brier_score_loss", "paired permutation 2000"));
        onNew.GetProperty("difference").GetProperty("high").GetDouble().ShouldBeLessThan(0, "less is better");
        onNew.GetProperty("pValue").GetDouble().ShouldBeLessThan(0.05);
        retrain.GetProperty("newRows")[1].GetProperty("test").GetString().ShouldBe("McNemar (exact)");
        retrain.GetProperty("forgetting").GetProperty("oldRows").GetProperty("rows").GetInt32().ShouldBe(357);
        retrain.GetProperty("forgetting").GetProperty("lossHigh").GetDouble().ShouldBeLessThan(0.02);
        retrain.GetProperty("conclusion").GetString().ShouldBe("replace");
        (await desk.Type($"release status {answer.GetProperty("request").GetString()} --json")).ShouldEndIn(ExitCode.Done).Out.ShouldContain(retrain.GetProperty("challenger").GetString()!);
        (await desk.Type("ledger verify")).ShouldEndIn(ExitCode.Done);
    }

    private static async Task<Desk> OnDesk()
    {
        var desk = new Desk();
        string[] lines = Repository.Read("samples/mortgage/mortgage.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var header = lines[0];
        desk.Write("mortgage.csv", $"{header}\n{string.Join('\n', lines.Skip(1).Where((_, row) => row % 5 < 3))}\n");
        desk.Write("later.csv", $"{header}\n{string.Join('\n', lines.Skip(1).Where((_, row) => row % 5 >= 3).Select(line => Shifted(line, header.Split(','))))}\n");
        var text = Repository.Read("samples/mortgage/assay.yaml").Replace("min: 2000", "min: 1000", StringComparison.Ordinal).Replace("name: roc_auc\n    threshold: 0.75", "name: brier\n    threshold: 0.12", StringComparison.Ordinal)
            .Replace("[baseline, logistic, lightgbm, fastforest]", "[baseline, lightgbm]", StringComparison.Ordinal).Replace("{trials: 6, halving: 3}", "{trials: 2, halving: 3}", StringComparison.Ordinal);
        // The sample has a watch of its own; this test sets its own.
        desk.Write("assay.yaml", text[..text.IndexOf("\nmonitor:", StringComparison.Ordinal)] + "\n" + Policy);
        (await desk.Type("run", "--name", "A. Tester", "--address", "tester@example.org")).Code.ShouldBeOneOf(ExitCode.Done, ExitCode.DoesNotHold);
        return desk;
    }

    private static string Shifted(string line, string[] header)
    {
        var cells = line.Split(',');
        var history = Array.IndexOf(header, "\"chist\"");
        cells[history] = $"\"{7 - int.Parse(cells[history].Trim('"'), CultureInfo.InvariantCulture)}\"";
        foreach (var name in InPercent)
        {
            var at = Array.IndexOf(header, $"\"{name}\"");
            cells[at] = (100 * double.Parse(cells[at], CultureInfo.InvariantCulture)).ToString("R", CultureInfo.InvariantCulture);
        }

        return string.Join(',', cells);
    }
}
