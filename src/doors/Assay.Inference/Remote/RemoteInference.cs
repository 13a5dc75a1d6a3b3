using Assay.Inference.Models;
using Assay.Inference.Protocol;
using Assay.Inference.Serving;
using Assay.Inference.Tensors;
using Assay.Kernel;
using Google.Protobuf;
using Grpc.Core;

namespace Assay.Inference.Remote;

/// <summary>The Open Inference Protocol over gRPC.</summary>
internal sealed class RemoteInference(InferenceDesk desk) : GRPCInferenceService.GRPCInferenceServiceBase
{
    private const string Version = "version";

    public override Task<ServerLiveResponse> ServerLive(ServerLiveRequest request, ServerCallContext context) => Task.FromResult(new ServerLiveResponse { Live = true });

    public override Task<ServerReadyResponse> ServerReady(ServerReadyRequest request, ServerCallContext context) => Task.FromResult(new ServerReadyResponse { Ready = desk.Repository.IsReady });

    public override Task<ServerMetadataResponse> ServerMetadata(ServerMetadataRequest request, ServerCallContext context) =>
        Task.FromResult(new ServerMetadataResponse { Name = MetadataRoutes.ServerName, Version = MetadataRoutes.ServerVersion, Extensions = { MetadataRoutes.Extensions } });

    public override Task<ModelReadyResponse> ModelReady(ModelReadyRequest request, ServerCallContext context)
    {
        using var lease = desk.Repository.Hold(request.Name, Given(request.Version)) is { Succeeded: true, Value: var held } ? held : default(ModelLease?);
        return Task.FromResult(new ModelReadyResponse { Ready = lease is not null });
    }

    public override Task<ModelMetadataResponse> ModelMetadata(ModelMetadataRequest request, ServerCallContext context)
    {
        using var lease = Hold(request.Name, request.Version);
        var model = lease.Model;
        return Task.FromResult(new ModelMetadataResponse
        {
            Name = model.Name,
            Versions = { desk.Repository.VersionsOf(model.Name) },
            Platform = MetadataRoutes.Platform,
            Inputs = { model.Inputs.Select(Described) },
            Outputs = { model.Outputs.Select(Described) },
        });
    }

    public override Task<ModelInferResponse> ModelInfer(ModelInferRequest request, ServerCallContext context) => RemoteFault.GuardAsync(async () =>
    {
        var arrival = desk.Arrive(context.GetHttpContext());
        using var lease = Held(desk.Hold(context.GetHttpContext(), request.ModelName, Given(request.ModelVersion)));
        var chosen = InferAnswer.Chosen(lease.Model, new InferRequest([]) { Outputs = request.Outputs.Count == 0 ? null : [.. request.Outputs.Select(output => (output.Name, (bool?)null))] });
        var inputs = ModelInputs.Order(lease.Model, RemoteTensors.Read(request));
        var strict = request.Parameters.TryGetValue("strict", out var asked) && asked.BoolParam;
        var answer = await desk.AnswerAsync(lease.Model, inputs, strict, arrival with { By = lease.By }, context.CancellationToken);
        return answer.Succeeded ? Response(lease.Model, request, answer.Value, [.. chosen.Select(output => answer.Value.Outputs[output.Index])]) : throw RemoteFault.Of(answer.Problems);
    });

    public override async Task<RepositoryIndexResponse> RepositoryIndex(RepositoryIndexRequest request, ServerCallContext context)
    {
        var states = (await desk.Repository.ListAsync(context.CancellationToken)).Where(state => state.IsReady || !request.Ready);
        return new RepositoryIndexResponse { Models = { states.Select(state => new RepositoryIndexResponse.Types.ModelIndex { Name = state.Name, Version = state.Version, State = state.IsReady ? "READY" : "UNAVAILABLE", Reason = state.Reason }) } };
    }

    public override async Task<RepositoryModelLoadResponse> RepositoryModelLoad(RepositoryModelLoadRequest request, ServerCallContext context) =>
        Done(await desk.Repository.LoadAsync(request.ModelName, request.Parameters.TryGetValue(Version, out var version) ? Given(version.StringParam) : null, context.CancellationToken), new RepositoryModelLoadResponse());

    public override async Task<RepositoryModelUnloadResponse> RepositoryModelUnload(RepositoryModelUnloadRequest request, ServerCallContext context) =>
        Done(await desk.Repository.UnloadAsync(request.ModelName, request.Parameters.TryGetValue(Version, out var version) ? Given(version.StringParam) : null, context.CancellationToken), new RepositoryModelUnloadResponse());

    private static T Done<T>(Outcome<Nothing> done, T response) => done.Succeeded ? response : throw RemoteFault.Of(done.Problems);

    private static string? Given(string text) => text.Length == 0 ? null : text;

    private ModelLease Hold(string name, string version) => Held(desk.Repository.Hold(name, Given(version)));

    private static ModelLease Held(Outcome<ModelLease> held) => held.Succeeded ? held.Value : throw RemoteFault.Of(held.Problems);

    private static ModelMetadataResponse.Types.TensorMetadata Described(TensorSpec tensor) => new() { Name = tensor.Name, Datatype = ElementTypes.NameOf(tensor.Type), Shape = { tensor.Shape } };

    // Raw bytes are answered where raw bytes were sent, and where there is no other way.
    private static ModelInferResponse Response(ServedModel model, ModelInferRequest request, ServedAnswer answer, List<Tensor> outputs)
    {
        var isRaw = request.RawInputContents.Count > 0 || outputs.Any(output => output.Type == ElementType.Float16);
        var response = new ModelInferResponse { ModelName = model.Name, ModelVersion = model.Version, Id = Given(request.Id) ?? answer.Id };
        response.Parameters["prediction_id"] = new InferParameter { StringParam = answer.Id };
        response.Parameters["out_of_domain"] = new InferParameter { BoolParam = answer.Outside is not null };
        foreach (var output in outputs)
        {
            response.Outputs.Add(new ModelInferResponse.Types.InferOutputTensor { Name = output.Name, Datatype = ElementTypes.NameOf(output.Type), Shape = { output.Shape }, Contents = isRaw ? null : RemoteTensors.Contents(output) });
            if (isRaw) response.RawOutputContents.Add(ByteString.CopyFrom(BinaryElements.Write(output).Span));
        }

        return response;
    }
}
