using Assay.Inference.Remote;
using Assay.Inference.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Assay.Inference;

/// <summary>The Open Inference Protocol, version 2, over gRPC.</summary>
public static class InferenceGrpc
{
    /// <summary>Declares what the service needs.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="inference">What it works on.</param>
    /// <param name="mostBytes">Largest message.</param>
    public static void AddInferenceGrpc(this IServiceCollection services, InferenceServices inference, int mostBytes)
    {
        services.AddSingleton(new InferenceDesk(inference));
        services.AddSingleton<RemoteInference>();
        services.AddGrpc(options =>
        {
            options.MaxReceiveMessageSize = mostBytes;
            options.MaxSendMessageSize = mostBytes;
            options.IgnoreUnknownServices = true;
        });
    }

    /// <summary>Declares its routes.</summary>
    public static void MapInferenceGrpc(this IEndpointRouteBuilder endpoints) => endpoints.MapGrpcService<RemoteInference>();
}
