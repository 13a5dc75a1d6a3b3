using Assay.Cli.Homes;
using Assay.Evidence.Status;
using Assay.Stores.Embedded.Home;

namespace Assay.Cli.Evidence;

/// <summary>Shows at the end of the demo what its records speak for.</summary>
internal static class DemoPicture
{
    /// <summary>Says it; a home that cannot be read is left to the verbs that need it.</summary>
    public static async Task SayAsync(Workplace workplace, HomeOptions options, string folder, CancellationToken cancellation)
    {
        var opened = await OpenedHome.OpenAsync(workplace, options, folder, HomeAccess.Read, cancellation);
        if (!opened.Succeeded) return;
        await using var home = opened.Value;
        var answer = await ShowStatus.Capability.Handle(new StatusRequest(), home, cancellation);
        if (!answer.Succeeded) return;
        workplace.Terminal.Say();
        foreach (var line in EvidencePicture.Lines(answer.Value)) workplace.Terminal.Say(line);
    }
}
