using Assay.Release;

namespace Assay.Cli.Verbs;

/// <summary><c>assay release</c>: a version goes live under control, and comes back by one command.</summary>
internal static class ReleaseVerb
{
    /// <summary>The verb with its verbs.</summary>
    public static Verb Create(Workplace workplace)
    {
        var verb = new Verb("release", "Let a version go live under control: ask, approve, activate, roll back, prove.");
        foreach (var capability in ReleaseStage.Capabilities) verb.Subcommands.Add(HomeVerb.Of(capability, workplace));
        return verb;
    }
}
