using Assay.Kernel;

namespace Assay.Tracking.Artifacts;

/// <summary>Lets clients send content to the place that keeps it, and fetch it there, with addresses that hold their own permission for a while.</summary>
public interface IDirectTransfer
{
    /// <summary>Begins an upload in parts.</summary>
    /// <param name="parts">How many, from 1 to 10,000.</param>
    /// <param name="lifetime">How long the addresses hold.</param>
    /// <param name="cancellation">Stops it.</param>
    Task<DirectUpload> StartAsync(int parts, TimeSpan lifetime, CancellationToken cancellation = default);

    /// <summary>Joins the parts and keeps the content by its SHA-256, for which the whole is read once.</summary>
    /// <param name="handle">From <see cref="DirectUpload.Handle"/>.</param>
    /// <param name="parts">What clients were answered for each part, in the order of their numbers.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns><see cref="TrackingFaults.NotFound"/> when there is no such upload, <see cref="TrackingFaults.Invalid"/> when the parts are not those that were sent.</returns>
    Task<Outcome<StoredContent>> CompleteAsync(string handle, IReadOnlyList<UploadedPart> parts, CancellationToken cancellation = default);

    /// <summary>Gives an upload up; nothing happens when it is not there.</summary>
    Task AbortAsync(string handle, CancellationToken cancellation = default);

    /// <summary>An address that answers with the content as a file of that name.</summary>
    Task<Uri> DownloadUrlAsync(Digest digest, string fileName, TimeSpan lifetime);
}
