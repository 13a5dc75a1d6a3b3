using Assay.Mlflow.Wire;

namespace Assay.Mlflow.Traces;

/// <summary>What is linked to what: traces to a run, or a trace to prompts.</summary>
/// <param name="From">The run, or the trace.</param>
/// <param name="To">Traces, or prompt versions: <c>greeting/3</c>.</param>
internal sealed record LinkFields(string From, IReadOnlyList<string> To)
{
    /// <summary>Reads those of <c>link-to-run</c>.</summary>
    public static LinkFields ReadRun(MlflowFields fields)
    {
        if (!fields.Has("trace_ids")) fields.Problems.Add(WireFaults.Missing("trace_ids"));
        return new LinkFields(fields.RequiredText("run_id"), fields.Texts("trace_ids"));
    }

    /// <summary>Reads those of <c>link-prompts</c>.</summary>
    public static LinkFields ReadPrompts(MlflowFields fields)
    {
        if (!fields.Has("prompt_versions")) fields.Problems.Add(WireFaults.Missing("prompt_versions"));
        return new LinkFields(fields.RequiredText("trace_id"), fields.Objects("prompt_versions", prompt => $"{prompt.RequiredText("name")}/{prompt.RequiredText("version")}"));
    }
}
