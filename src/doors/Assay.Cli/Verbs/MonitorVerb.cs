using Assay.Monitor;

namespace Assay.Cli.Verbs;

/// <summary><c>assay monitor</c>: whether what a model meets in use is still what it was made for, and what follows when it is not.</summary>
internal static class MonitorVerb
{
    /// <summary>The verb with its verbs.</summary>
    public static Verb Create(Workplace workplace)
    {
        var verb = new Verb("monitor", "See whether what a model meets in use is still what it was made for.");
        foreach (var capability in MonitorStage.Capabilities) verb.Subcommands.Add(HomeVerb.Of(capability, workplace));
        return verb;
    }
}
