using System.CommandLine;
using Assay.Cli.Homes;
using Assay.Cli.Projection;
using Assay.Kernel.Capabilities;
using Assay.Stores.Embedded.Home;

namespace Assay.Cli.Verbs;

/// <summary>A verb that calls a capability in a home: opened for what the capability may do. The person's key is enrolled with the first record that it writes, and by none that it refuses to write.</summary>
internal static class HomeVerb
{
    /// <summary>The verb.</summary>
    public static Verb Of(Capability capability, Workplace workplace) =>
        CapabilityVerb.Of(capability, workplace.Terminal, (parse, json, work, cancellation) => UseAsync(capability, workplace, parse, json, work, cancellation));

    /// <summary>Opens the home for a capability, and works in it.</summary>
    public static Task<int> UseAsync(Capability capability, Workplace workplace, ParseResult parse, bool json, Func<OpenedHome, Task<int>> work, CancellationToken cancellation) =>
        OpenedHome.UseAsync(workplace, HomeOptions.Of(parse), AccessOf(capability), json, work, cancellation, FolderOf(capability, parse, workplace));

    // The project whose folder was named has its home there or above, wherever the user stands.
    private static string? FolderOf(Capability capability, ParseResult parse, Workplace workplace) =>
        capability.Parameters.FirstOrDefault(parameter => parameter.IsProjectFolder) is { } project && parse.GetValue<string?>(project.IsPositional ? CapabilityVerb.Dashed(project.Name) : $"--{CapabilityVerb.Dashed(project.Name)}") is { Length: > 0 } given
            && Path.GetFullPath(given, workplace.CurrentFolder) is var folder && Directory.Exists(folder) ? folder : null;

    /// <summary>What deletes content or runs steps waits until no run has the home.</summary>
    private static HomeAccess AccessOf(Capability capability) => capability.Permission switch
    {
        _ when capability.RunsSteps => HomeAccess.Run,
        Permission.Read => HomeAccess.Read,
        Permission.Administer => HomeAccess.Run,
        _ => HomeAccess.Append,
    };
}
