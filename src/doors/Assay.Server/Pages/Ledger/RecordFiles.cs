using System.Globalization;
using System.Text;
using System.Text.Json;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Checkpoints;
using Assay.Ledger.Inspect;
using Assay.Ledger.Records;
using Assay.Ledger.Store;
using Assay.Server.Web;
using Assay.Server.Web.Visitors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Assay.Server.Pages.Ledger;

/// <summary>What proves a record, as files to keep and to check elsewhere: the envelope byte for byte, its proof, signed heads.</summary>
internal static class RecordFiles
{
    /// <summary>The envelope.</summary>
    public const string Envelope = "envelope.json";

    /// <summary>The proof, as <c>assay ledger prove --json</c> writes it.</summary>
    public const string Proof = "proof.json";

    /// <summary>The signed head that the proof leads to.</summary>
    public const string Head = "checkpoint.txt";

    /// <summary>Where a file of a record is.</summary>
    public static string Address(string record, string file) => $"/ledger/{Uri.EscapeDataString(record)}/{file}";

    /// <summary>Where the signed head of so many records is.</summary>
    public static string AddressOfHead(long size) => string.Create(CultureInfo.InvariantCulture, $"/ledger/checkpoints/{size}.txt");

    /// <summary>Declares the routes.</summary>
    public static void MapRecordFiles(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet($"/ledger/{{id}}/{Envelope}", (HttpContext context, WebParts parts, string id) => SendAsync(context, parts, id, proof => (proof.Envelope, $"{proof.Id}.json"))).WithMetadata(PageRoute.Mark);
        endpoints.MapGet($"/ledger/{{id}}/{Proof}", (HttpContext context, WebParts parts, string id) => SendAsync(context, parts, id, proof => (JsonSerializer.Serialize(proof, RecordJson.Options), $"{proof.Id}.proof.json"))).WithMetadata(PageRoute.Mark);
        endpoints.MapGet($"/ledger/{{id}}/{Head}", (HttpContext context, WebParts parts, string id) => SendAsync(context, parts, id, proof => (proof.Checkpoint, $"checkpoint-{proof.Size}.txt"))).WithMetadata(PageRoute.Mark);
        endpoints.MapGet("/ledger/checkpoints/{size:long}.txt", (Delegate)SendHeadAsync).WithMetadata(PageRoute.Mark);
    }

    private static async Task<IResult> SendAsync(HttpContext context, WebParts parts, string id, Func<RecordProof, (string Text, string Name)> file)
    {
        var proof = await ProveRecord.Capability.Handle(new RecordRequest(id), HomeOf(context, parts), context.RequestAborted);
        return proof.Succeeded ? File(file(proof.Value)) : Results.Redirect($"/ledger/{Uri.EscapeDataString(id)}");
    }

    private static async Task<IResult> SendHeadAsync(HttpContext context, WebParts parts, long size)
    {
        var found = size is > 0 and < long.MaxValue ? await HomeOf(context, parts).Need<ILedgerStore>().NewestCheckpointsAsync(size + 1, 1, context.RequestAborted) : [];
        return found is [var note] && Checkpoint.Parse(note) is { Succeeded: true, Value.Size: var stored } && stored == size ? File((note, string.Create(CultureInfo.InvariantCulture, $"checkpoint-{size}.txt"))) : Results.NotFound();
    }

    private static IServiceProvider HomeOf(HttpContext context, WebParts parts) => parts.HomeOf(new VisitorAct(VisitorClaims.VisitorOf(context.User)!, null, Duty.Look));

    private static IResult File((string Text, string Name) file) =>
        Results.File(Encoding.UTF8.GetBytes(file.Text), file.Name.EndsWith(".json", StringComparison.Ordinal) ? "application/json" : "text/plain; charset=utf-8", file.Name);
}
