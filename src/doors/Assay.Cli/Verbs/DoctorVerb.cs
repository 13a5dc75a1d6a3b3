using System.Text.Json;
using Assay.Cli.Doctor;
using Assay.Cli.Homes;
using Assay.Cli.Terminals;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Records;
using Assay.Stores.Embedded.Home;

namespace Assay.Cli.Verbs;

/// <summary><c>assay doctor</c>: whether everything that a run needs is here and well.</summary>
internal static class DoctorVerb
{
    /// <summary>The verb.</summary>
    public static Verb Create(Workplace workplace)
    {
        var verb = new Verb("doctor", "Look whether everything that a run needs is here: versions, native libraries, keys, home.",
            new Example("assay doctor", "what is here, and what to do about what is not"));
        var json = SharedOptions.Json();
        verb.Add(json);
        verb.SetAction(async (parse, cancellation) =>
        {
            var findings = await LookAsync(workplace, HomeOptions.Of(parse), cancellation);
            if (parse.GetValue(json)) workplace.Terminal.Write(JsonSerializer.SerializeToNode(findings, RecordJson.Options));
            else foreach (var finding in findings) Show(finding, workplace.Terminal);
            return findings.Any(finding => finding.State == FindingState.Broken) ? ExitCode.DoesNotHold : ExitCode.Done;
        });
        return verb;
    }

    private static async Task<List<Finding>> LookAsync(Workplace workplace, HomeOptions options, CancellationToken cancellation) =>
    [
        .. MachineFindings.Look(),
        .. NativeLibraries.Look(),
        .. KeyFindings.Look(EnvironmentPaths.Of(workplace.Variable, workplace.UserFolder), workplace.Entropy),
        .. await HomeFindings.LookAsync(workplace, options, cancellation),
    ];

    private static void Show(Finding finding, Terminal terminal)
    {
        var mark = finding.State switch { FindingState.Good => "ok    ", FindingState.Note => "note  ", _ => "BROKEN" };
        terminal.Say($"{mark}  {finding.Name,-22} {finding.Found}");
        if (finding.Remedy is not null) terminal.Say($"        {"",-22} → {finding.Remedy}");
    }
}
