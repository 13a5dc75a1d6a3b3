using System.Runtime.InteropServices;
using Assay.Inference.Remote;
using Assay.Inference.Running;
using Google.Protobuf;
using Grpc.Core;
using Grpc.Net.Client;
using static Assay.Inference.Remote.ModelInferRequest.Types;

namespace Doors.Tests.Inference;

/// <summary>The Open Inference Protocol over gRPC, as a client speaks it.</summary>
public class RemoteTests
{
    [Fact]
    public async Task Probes_and_metadata_say_what_is_served()
    {
        await using var scene = await InferenceScene.StartAsync([("neg", "1", "Neg")]);
        using var channel = Channel(scene);
        var client = new GRPCInferenceService.GRPCInferenceServiceClient(channel);
        (await client.ServerLiveAsync(new ServerLiveRequest())).Live.ShouldBeTrue();
        (await client.ServerReadyAsync(new ServerReadyRequest())).Ready.ShouldBeTrue();
        (await client.ServerMetadataAsync(new ServerMetadataRequest())).Name.ShouldBe("assay");
        (await client.ModelReadyAsync(new ModelReadyRequest { Name = "neg" })).Ready.ShouldBeTrue();
        (await client.ModelReadyAsync(new ModelReadyRequest { Name = "neg", Version = "2" })).Ready.ShouldBeFalse();
        var model = await client.ModelMetadataAsync(new ModelMetadataRequest { Name = "neg" });
        model.Inputs.ShouldHaveSingleItem().Shape.ShouldBe([-1, 2]);
        model.Versions.ShouldBe(["1"]);
    }

    [Fact]
    public async Task Typed_tensors_are_answered_typed_and_raw_ones_raw()
    {
        await using var scene = await InferenceScene.StartAsync([("neg", "1", "Neg")]);
        using var channel = Channel(scene);
        var client = new GRPCInferenceService.GRPCInferenceServiceClient(channel);
        var typed = await client.ModelInferAsync(Typed(1.5f, -2f));
        typed.Id.ShouldBe("mine");
        typed.Outputs.ShouldHaveSingleItem().Contents.Fp32Contents.ShouldBe([-1.5f, 2f]);
        typed.RawOutputContents.ShouldBeEmpty();
        var raw = await client.ModelInferAsync(Raw(1.5f, -2f));
        raw.Outputs.ShouldHaveSingleItem().Contents.ShouldBeNull();
        MemoryMarshal.Cast<byte, float>(raw.RawOutputContents.ShouldHaveSingleItem().Span).ToArray().ShouldBe([-1.5f, 2f]);
    }

    [Fact]
    public async Task Raw_and_typed_contents_are_never_mixed()
    {
        await using var scene = await InferenceScene.StartAsync([("neg", "1", "Neg")]);
        var mixed = Typed(1, 2);
        mixed.RawInputContents.Add(ByteString.CopyFrom(new byte[8]));
        (await RefusedAsync(scene, mixed)).ShouldSatisfyAllConditions(status => status.StatusCode.ShouldBe(StatusCode.InvalidArgument), status => status.Detail.ShouldContain("are mixed"));
    }

    [Fact]
    public async Task What_does_not_fit_is_an_invalid_argument_that_names_it_and_what_is_not_there_is_not_found()
    {
        await using var scene = await InferenceScene.StartAsync([("neg", "1", "Neg")]);
        var wide = Typed(1, 2, 3);
        wide.Inputs[0].Shape[1] = 3;
        (await RefusedAsync(scene, wide)).Detail.ShouldContain("The input 'x' is of the wrong shape. Found '[1, 3]'. Expected [any, 2].");
        var long_ = Raw(1, 2);
        long_.Inputs[0].Shape[0] = long.MaxValue;
        (await RefusedAsync(scene, long_)).StatusCode.ShouldBe(StatusCode.InvalidArgument);
        var short_ = Typed(1);
        (await RefusedAsync(scene, short_)).StatusCode.ShouldBe(StatusCode.InvalidArgument);
        var other = Typed(1, 2);
        other.ModelName = "other";
        (await RefusedAsync(scene, other)).StatusCode.ShouldBe(StatusCode.NotFound);
    }

    [Fact]
    public async Task What_comes_while_the_queue_is_full_is_resource_exhausted()
    {
        await using var scene = await InferenceScene.StartAsync([("neg", "1", "Neg")], new BatchOptions { MostRows = 100, Window = TimeSpan.FromSeconds(2), MostWaiting = 1 });
        using var channel = Channel(scene);
        var client = new GRPCInferenceService.GRPCInferenceServiceClient(channel);
        var calls = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => StatusAsync(client, Typed(1, 2))));
        calls.Count(status => status.StatusCode == StatusCode.OK).ShouldBe(1);
        calls.Count(status => status.StatusCode == StatusCode.ResourceExhausted).ShouldBe(2);
    }

    [Fact]
    public async Task Versions_are_loaded_and_unloaded()
    {
        await using var scene = await InferenceScene.StartAsync([("m", "1", "Identity")]);
        scene.Add("m", "2", "Neg");
        using var channel = Channel(scene);
        var client = new GRPCInferenceService.GRPCInferenceServiceClient(channel);
        await client.RepositoryModelLoadAsync(new RepositoryModelLoadRequest { ModelName = "m" });
        (await client.RepositoryIndexAsync(new RepositoryIndexRequest { Ready = true })).Models.Select(model => model.Version).ShouldBe(["1", "2"]);
        await client.RepositoryModelUnloadAsync(new RepositoryModelUnloadRequest { ModelName = "m", Parameters = { ["version"] = new ModelRepositoryParameter { StringParam = "1" } } });
        (await client.RepositoryIndexAsync(new RepositoryIndexRequest { Ready = true })).Models.ShouldHaveSingleItem().Version.ShouldBe("2");
    }

    private static GrpcChannel Channel(InferenceScene scene) => GrpcChannel.ForAddress(scene.GrpcAddress);

    private static async Task<Status> RefusedAsync(InferenceScene scene, ModelInferRequest request)
    {
        using var channel = Channel(scene);
        var status = await StatusAsync(new GRPCInferenceService.GRPCInferenceServiceClient(channel), request);
        status.StatusCode.ShouldNotBe(StatusCode.OK);
        return status;
    }

    private static async Task<Status> StatusAsync(GRPCInferenceService.GRPCInferenceServiceClient client, ModelInferRequest request)
    {
        try
        {
            await client.ModelInferAsync(request);
            return Status.DefaultSuccess;
        }
        catch (RpcException fault)
        {
            return fault.Status;
        }
    }

    private static ModelInferRequest Typed(params float[] values) => Request(new InferInputTensor { Contents = new InferTensorContents { Fp32Contents = { values } } });

    private static ModelInferRequest Raw(params float[] values)
    {
        var request = Request(new InferInputTensor());
        request.RawInputContents.Add(ByteString.CopyFrom(MemoryMarshal.AsBytes(values.AsSpan())));
        return request;
    }

    private static ModelInferRequest Request(InferInputTensor input)
    {
        (input.Name, input.Datatype) = ("x", "FP32");
        input.Shape.AddRange([1, 2]);
        return new ModelInferRequest { ModelName = "neg", Id = "mine", Inputs = { input } };
    }
}
