using System.Text.Json.Nodes;
using Assay.Cli.Running;
using Assay.Cli.Terminals;
using Assay.Kernel;

namespace Assay.Cli.Demo;

/// <summary>The end of the demo as a script reads it: that of a run, and the steps after it.</summary>
internal static class DemoJson
{
    /// <summary>The document.</summary>
    public static JsonObject Of(RunResult result, IEnumerable<DoneStep> steps, IReadOnlyCollection<Problem> problems)
    {
        var document = RunJson.Of(result);
        document["rehearsal"] = new JsonArray([.. steps.Select(step => step.Json())]);
        document["problems"] = ProblemText.Json([.. result.Problems, .. problems]);
        return document;
    }
}
