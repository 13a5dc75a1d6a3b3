using Assay.Kernel;
using Assay.Mlflow.Wire;
using Assay.Tracking.Artifacts;

namespace Assay.Mlflow.Artifacts;

/// <summary>Answers requests for uploads in parts, which clients send past this server.</summary>
internal sealed class UploadAnswers(ArtifactDesk desk, MlflowServices services)
{
    private readonly ArtifactUploads _uploads = new(desk.Repository, services.Store.Documents, services.Clock, services.Entropy);

    /// <summary><c>mpu/create/{folder}</c>.</summary>
    public async Task<Outcome<MlflowReply>> StartAsync(UploadFields fields, MlflowCall call)
    {
        var started = await _uploads.StartAsync(fields.Path, fields.Parts, call.Cancellation);
        return started.Map<MlflowReply>(upload => json =>
        {
            json.WriteString("upload_id", upload.Id);
            json.WriteObjects("credentials", [.. upload.Parts.Index()], part =>
            {
                json.WriteString("url", part.Item.AbsoluteUri);
                json.WriteNumber("part_number", part.Index + 1);
                json.WriteStartObject("headers");
                json.WriteEndObject();
            });
        });
    }

    /// <summary><c>mpu/complete/{folder}</c>.</summary>
    public async Task<Outcome<MlflowReply>> CompleteAsync(UploadFields fields, MlflowCall call)
    {
        var completed = await _uploads.CompleteAsync(fields.Path, fields.UploadId, fields.Sent, call.Cancellation);
        return completed.Map<MlflowReply>(_ => _ => { });
    }

    /// <summary><c>mpu/abort/{folder}</c>.</summary>
    public async Task<Outcome<MlflowReply>> AbortAsync(UploadFields fields, MlflowCall call)
    {
        var aborted = await _uploads.AbortAsync(fields.Path, fields.UploadId, call.Cancellation);
        return aborted.Map<MlflowReply>(_ => _ => { });
    }
}
