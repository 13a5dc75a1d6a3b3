using Assay.Inference.Wire;
using Assay.Kernel;
using Assay.Predictions;
using Grpc.Core;

namespace Assay.Inference.Remote;

/// <summary>Problems as gRPC tells them.</summary>
internal static class RemoteFault
{
    private const int MostTold = 20;

    /// <summary>The exception that answers a call with the problems.</summary>
    public static RpcException Of(IReadOnlyList<Problem> problems) =>
        new(new Status(CodeOf(problems[0].Code), string.Join(" ", problems.Take(MostTold).Select(problem => (problem with { Place = null }).ToString()))));

    /// <summary>Answers a call; what is malformed is told in gRPC's words.</summary>
    public static async Task<T> GuardAsync<T>(Func<Task<T>> answer)
    {
        try
        {
            return await answer();
        }
        catch (MalformedRequestException fault)
        {
            throw Of(fault.Problems);
        }
        catch (OperationCanceledException)
        {
            throw new RpcException(new Status(StatusCode.Cancelled, "The call was taken back."));
        }
    }

    private static StatusCode CodeOf(string code) => code switch
    {
        InferenceFaults.Overloaded or PredictionFaults.Full => StatusCode.ResourceExhausted,
        PredictionFaults.Unavailable => StatusCode.Unavailable,
        InferenceFaults.NoModel => StatusCode.NotFound,
        InferenceFaults.Refused => StatusCode.PermissionDenied,
        InferenceFaults.ModelFails => StatusCode.Internal,
        _ => StatusCode.InvalidArgument,
    };
}
