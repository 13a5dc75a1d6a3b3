using Assay.Frame;

namespace Assay.Cli.New;

/// <summary>The values with which each section of a new project begins.</summary>
internal static class NewSections
{
    /// <summary>Values of <c>problem</c>.</summary>
    public static Dictionary<string, string> Problem(NewProjectRequest request, TaskProposal task)
    {
        var values = new Dictionary<string, string>
        {
            ["question"] = Say($"which question a prediction of {request.Target} answers."),
            ["decision"] = Say("which decision the answer supports, and who takes it."),
            ["users"] = YamlLiteral.List([$"{Placeholders.Start} who uses the answers."]),
            ["affected"] = YamlLiteral.List([$"{Placeholders.Start} whom the decision affects."]),
            ["task"] = task.Task.ToString().ToLowerInvariant(),
            ["target"] = YamlLiteral.Text(request.Target),
            ["baseline"] = $"{{kind: {task.Baseline}, description: {Say("how the decision is made today.")}}}",
            ["metric"] = $"{{name: {task.Metric}, threshold: {YamlLiteral.Number(task.Threshold)}, why: {YamlLiteral.Text(task.Why)}}}",
            ["risk"] = $"{{class: unclassified, why: {Say("how risky the use is, for example by Annex III of the EU AI Act.")}}}",
        };
        if (task.Positive is not null) values["positive"] = YamlLiteral.Text(task.Positive);
        return values;
    }

    /// <summary>Values of <c>data</c>.</summary>
    public static Dictionary<string, string> Data(NewProjectRequest request) => new()
    {
        ["sources"] = YamlLiteral.List([request.Source]),
        ["licence"] = Say("under which licence or permission the data is used."),
        ["provenance"] = Say("where the data comes from, who collected it and when."),
        ["retention"] = Say("how long the data is kept, and why."),
        ["columns"] = string.Concat(RoleProposal.For(request).Select(column => $"\n    {YamlLiteral.Text(column.Column)}: {Role(column)}")),
        ["checks"] = $"\n    - {{check: not_missing, column: {YamlLiteral.Text(request.Target)}, gate: block}}",
    };

    /// <summary>Values of <c>train</c>.</summary>
    public static Dictionary<string, string> Train(TaskProposal task) => new()
    {
        ["seed"] = "42",
        ["split"] = $"{{kind: {(task.Task == TaskKind.Regression ? "random" : "stratified")}, test: 0.25, folds: 5, repeats: 2}}",
        ["candidates"] = $"[baseline, {(task.Task == TaskKind.Regression ? "linear" : "logistic")}, lightgbm, fastforest]",
    };

    /// <summary>Values of <c>evaluate</c>.</summary>
    public static Dictionary<string, string> Evaluate(NewProjectRequest request, TaskProposal task)
    {
        var values = new Dictionary<string, string>();
        if (request.Protected.Length > 0) values["fairness"] = Fairness(task.Task);
        if (task.Task == TaskKind.Binary) values["gates"] = "[{metric: expected_calibration_error, max: 0.1, gate: warn}]";
        if (values.Count == 0) values["explanation"] = "{repeats: 10}";
        return values;
    }

    /// <summary>Examples for <c>evaluate</c> that are right for the task: whoever takes the mark of the comment away has a file that holds.</summary>
    public static Dictionary<string, string> EvaluateExamples(TaskProposal task) => new()
    {
        ["gates"] = task.Task switch
        {
            TaskKind.Binary => "[{metric: expected_calibration_error, max: 0.05, gate: warn}]",
            TaskKind.Multiclass => "[{metric: accuracy, min: 0.6, gate: warn}]",
            _ => "[{metric: r2, min: 0.5, gate: warn}]",
        },
    };

    private static string Fairness(TaskKind task) => task switch
    {
        TaskKind.Binary => "{metrics: [{name: demographic_parity_difference, limit: 0.1, gate: warn}, {name: equal_opportunity_difference, limit: 0.1, gate: warn}]}",
        TaskKind.Multiclass => "{metrics: [{name: accuracy_difference, limit: 0.1, gate: warn}]}",
        _ => "{min_group: 30}",
    };

    private static string Say(string what) => YamlLiteral.Text($"{Placeholders.Start} {what}");

    private static string Role(ColumnRole column) => column.Why is null ? column.Role : $"{{role: {column.Role}, why: {YamlLiteral.Text(column.Why)}}}";
}
