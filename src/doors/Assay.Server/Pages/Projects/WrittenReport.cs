using System.Runtime.CompilerServices;
using System.Text;
using Assay.Reports;

namespace Assay.Server.Pages.Projects;

/// <summary>The report over what the stages of a project left, the same for everybody who may see it: written when it is first asked for, and kept for as long as the project's records are the newest. The head of the log in it is always the newest.</summary>
internal sealed class WrittenReport
{
    private static readonly ConditionalWeakTable<StageRecords, WrittenReport> Known = [];

    private readonly byte[] _before;
    private readonly byte[]? _after;

    private WrittenReport(OpenReport report) => (_before, _after) = (Encoding.UTF8.GetBytes(report.Before), report.After is { } after ? Encoding.UTF8.GetBytes(after) : null);

    /// <summary>The report over these records.</summary>
    public static WrittenReport Of(StageRecords records) => Known.GetValue(records, records => new WrittenReport(ReportWriter.WriteOpen(records.AsSource())));

    /// <summary>Sends it, UTF-8.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="checkpoint">The newest head of the log, as its text stands there; null for none.</param>
    public async Task SendAsync(Stream to, string? checkpoint)
    {
        await to.WriteAsync(_before);
        if (_after is null) return;
        await to.WriteAsync(Encoding.UTF8.GetBytes(OpenReport.Checkpoint(checkpoint)));
        await to.WriteAsync(_after);
    }
}
