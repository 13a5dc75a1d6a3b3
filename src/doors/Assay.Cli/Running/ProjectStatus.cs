using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Assay.Cli.Terminals;
using Assay.Evaluate.Verdict;
using Assay.Evidence.Notes;
using Assay.Kernel;

namespace Assay.Cli.Running;

/// <summary>How a project stands.</summary>
/// <param name="Project">Its name.</param>
/// <param name="Home">Full path of its home.</param>
/// <param name="Stages">Each stage, in order.</param>
/// <param name="Verdict">How the evaluation ended; null unless it is up to date.</param>
/// <param name="Answers">The decision notes about that verdict.</param>
/// <param name="Faults">What stands in the way beside steps that are due.</param>
/// <param name="Report">The report; null when there is none.</param>
internal sealed record ProjectStatus(string Project, string Home, ImmutableArray<StageStatus> Stages, VerdictRecord? Verdict, GateAnswers Answers, ImmutableArray<Problem> Faults, string? Report)
{
    private const string StepDue = "run.step-due";

    /// <summary>From a run that only looked.</summary>
    public static ProjectStatus Of(RunResult look)
    {
        var due = look.Problems.FirstOrDefault(problem => problem.Code == StepDue)?.Place?.Field;
        var dueStage = due is null ? null : StageOf(due);
        var stages = StageNames.All.Select(name => new StageStatus(name, State(name, look, dueStage), look.Steps.Count(step => StageOf(step.Step) == name), name == dueStage ? due : null));
        return new ProjectStatus(look.Project, look.Home, [.. stages], look.Evaluation?.Verdict.As<VerdictRecord>(), look.Answers, [.. look.Problems.Where(problem => problem.Code != StepDue)], look.Files?.Report);
    }

    /// <summary>For a person.</summary>
    public IEnumerable<string> Lines()
    {
        yield return Home.Length == 0 ? $"{Project}   no home yet" : $"{Project}   home {Home}";
        foreach (var stage in Stages) yield return $"  {stage.Name,-10} {stage.Sentence}";
        foreach (var fault in Faults) yield return $"  {fault}";
        foreach (var line in Verdict is null ? [] : VerdictLines.Of(Verdict, Answers)) yield return $"  {line}";
        if (Report is not null) yield return $"  report {Report}";
        yield return Stages.All(stage => stage.State == StageState.UpToDate) ? "Nothing to do." : "Next: assay run";
    }

    /// <summary>For a script.</summary>
    public JsonObject Json() => new()
    {
        ["project"] = Project,
        ["home"] = Home,
        ["upToDate"] = Stages.All(stage => stage.State == StageState.UpToDate),
        ["stages"] = new JsonArray([.. Stages.Select(stage => (JsonNode)new JsonObject { ["stage"] = stage.Name, ["state"] = stage.Code, ["stepsUpToDate"] = stage.StepsUpToDate, ["dueStep"] = stage.DueStep })]),
        ["fitToRelease"] = Verdict?.FitToRelease,
        ["blocked"] = Verdict?.Blocked,
        ["warned"] = Verdict?.Warned,
        ["answered"] = Verdict is null ? null : RunJson.Answered(Answers),
        ["problems"] = ProblemText.Json(Faults),
        ["report"] = Report,
    };

    private static StageState State(string stage, RunResult look, string? dueStage)
    {
        var order = StageNames.All.IndexOf(stage);
        if (dueStage is not null) return order < StageNames.All.IndexOf(dueStage) ? StageState.UpToDate : stage == dueStage ? StageState.Due : StageState.Waiting;
        if (look.Problems.IsEmpty) return StageState.UpToDate;
        return look.Steps.Any(step => StageOf(step.Step) == stage) ? StageState.UpToDate : StageState.Waiting;
    }

    private static string StageOf(string step) => step.Split('/')[0];
}
