using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Store;
using Assay.Retire.Archiving;
using Assay.Retire.Cases;
using Assay.Retire.Records;

namespace Assay.Retire.Opening;

/// <summary>The capability <c>retire open</c>: decrypts an archive of this home, as long as its key is there.</summary>
public static class OpenArchive
{
    /// <summary>The declaration.</summary>
    public static Capability<OpenRequest, RetireReceipt> Capability { get; } = new("retire open", "Decrypt an archive of a retired model to a ZIP file, to explain a past decision. Its rows lie in the clear then.")
    {
        Permission = Permission.Administer,
        Parameters =
        [
            new("archive", "The archive's file.") { IsPositional = true, IsRequired = true },
            new("to", "The ZIP file to write; must not exist.") { IsRequired = true },
        ],
        Problems = RetireProblems.Of("retire.no-archive", "retire.other-archive", "retire.key-destroyed", "retire.archive-exists"),
        Examples = [new("assay retire open credit-2027.sealed --to credit-2027.zip", "the model, rows with answers and attributions, every record")],
        Handle = HandleAsync,
        Describe = receipt => receipt.Says,
    };

    private static async Task<Outcome<RetireReceipt>> HandleAsync(OpenRequest request, IServiceProvider services, CancellationToken cancellation)
    {
        var folder = services.Need<WorkingFolder>();
        var (path, to) = (folder.Full(request.Archive), folder.Full(request.To));
        if (Path.Exists(to)) return new Problem("retire.archive-exists", "There is a file already where the ZIP is to be written.", "Name another file.") { Place = new Place(request.To, Field: "to") };
        try
        {
            var digest = Digest.Of(await File.ReadAllBytesAsync(path, cancellation));
            var ledger = await RetirementLedger.ReadAsync(services.Need<ILedgerStore>(), cancellation);
            var (entry, body) = ledger.All<RetireArchive>().FirstOrDefault(archive => archive.Body.Archive == digest);
            if (body is null) return new Problem("retire.other-archive", "No record of this home is of such a file.", "Give an archive's own file, in the home that made it.") { Place = new Place(request.Archive), Value = digest.ToString() };
            var key = body.Key is { } commitment ? await ArchiveKey.FindAsync(commitment, services.Need<IVault>(), cancellation) : null;
            if (body.Key is not null && key is null) return new Problem("retire.key-destroyed", "The archive's key is not in the vault: nobody can read the archive any more.", "Look at what the records tell: 'assay retire status'.") { Place = new Place(request.Archive) };
            await File.WriteAllBytesAsync(to, ArchiveRestore.Open(path, key), cancellation);
            return new RetireReceipt([entry.Id], body.Plan, [$"Opened: {request.To}, {body.Entries.Length} files. It holds rows in the clear: delete it when it has served."]);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return new Problem("retire.no-archive", $"The archive cannot be opened: {fault.Message}", "Check the paths.") { Place = new Place(request.Archive) };
        }
    }
}
