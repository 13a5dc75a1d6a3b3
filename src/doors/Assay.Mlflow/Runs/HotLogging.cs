using System.Buffers;
using Assay.Kernel;
using Assay.Mlflow.Wire;
using Assay.Tracking.Metrics;
using Assay.Tracking.Runs;
using Microsoft.AspNetCore.Http;

namespace Assay.Mlflow.Runs;

/// <summary>
/// <c>runs/log-metric</c> and <c>runs/log-batch</c>, which training calls thousands of times a second: bodies go into pooled memory, ordinary ones are read in one pass, and the answer
/// is bytes made beforehand.
/// </summary>
internal sealed class HotLogging
{
    private static readonly byte[] Done = "{}"u8.ToArray();

    private readonly PointReader _points;
    private readonly BatchReader _batches;
    private readonly MlflowServices _services;

    public HotLogging(MlflowServices services)
    {
        _services = services;
        _points = new PointReader(new KeyCache());
        _batches = new BatchReader(_points);
    }

    /// <summary><c>runs/log-metric</c>.</summary>
    public async Task LogMetricAsync(HttpContext context)
    {
        if (await IsWrongTypeAsync(context)) return;
        using var body = await BodyBytes.ReadAsync(context);
        var log = _points.ReadBody(body.Memory.Span);
        await LogAsync(context, body, log, LogFields.ReadMetric, isBatch: false);
    }

    /// <summary><c>runs/log-batch</c>.</summary>
    public async Task LogBatchAsync(HttpContext context)
    {
        if (await IsWrongTypeAsync(context)) return;
        using var body = await BodyBytes.ReadAsync(context);
        if (body.Memory.Length > LogFields.MostBatchBytes)
        {
            await MlflowError.WriteAsync(context, [TooLarge(body.Memory.Length)]);
            return;
        }

        LoggedMetric[]? rented = null;
        try
        {
            var log = _batches.Read(body.Memory.Span, out rented);
            await LogAsync(context, body, log, LogFields.ReadBatch, isBatch: true);
        }
        finally
        {
            if (rented is not null) ArrayPool<LoggedMetric>.Shared.Return(rented, clearArray: true);
        }
    }

    private static async Task<bool> IsWrongTypeAsync(HttpContext context)
    {
        if (MlflowBody.WrongType(context.Request) is not { } wrong) return false;
        await MlflowError.WriteAsync(context, [wrong]);
        return true;
    }

    private async Task LogAsync(HttpContext context, BodyBytes body, RunLog? ordinary, Func<MlflowFields, RunLog> read, bool isBatch)
    {
        var log = ordinary is null ? MlflowBody.ReadFields(body.Memory, read) : Checked(ordinary, isBatch);
        if (ordinary is null && log.Succeeded) log = Checked(log.Value, isBatch);
        var logged = log.Succeeded ? await _services.Store.Runs.LogAsync(log.Value, context.RequestAborted) : Outcome<Nothing>.Failed(log.Problems);
        if (!logged.Succeeded)
        {
            await MlflowError.WriteAsync(context, logged.Problems);
            return;
        }

        context.Response.ContentType = "application/json";
        context.Response.ContentLength = Done.Length;
        await context.Response.BodyWriter.WriteAsync(Done, context.RequestAborted);
    }

    private static Outcome<RunLog> Checked(RunLog log, bool isBatch) => Outcome.Unless(RunRules.Check(log, isBatch), () => log);

    private static Problem TooLarge(int size) => new(
        MlflowErrorCode.InvalidParameterValue, $"Batched logging API requests must be at most {LogFields.MostBatchBytes} bytes, got a request of size {size}.", "Split it over several requests.");
}
