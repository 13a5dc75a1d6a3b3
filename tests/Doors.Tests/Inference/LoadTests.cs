using System.Net;
using Assay.Inference.Models;
using Assay.Inference.Running;
using Assay.Inference.Tensors;
using Microsoft.Extensions.Time.Testing;

namespace Doors.Tests.Inference;

/// <summary>Many at once: everybody gets their own rows, what is too much is refused, and a version is replaced without anybody noticing.</summary>
public class LoadTests
{
    [Fact]
    public async Task Everybody_gets_their_own_rows()
    {
        await using var scene = await InferenceScene.StartAsync([("neg", "1", "Neg")]);
        await Parallel.ForAsync(0, 400, new ParallelOptions { MaxDegreeOfParallelism = 32 }, async (number, _) =>
        {
            var rows = 1 + (number % 5);
            var data = string.Join(',', Enumerable.Range(0, rows * 2).Select(at => number + (at * 0.25)));
            var answer = await scene.JsonAsync("POST", "/v2/models/neg/infer", $$"""{"inputs":[{"name":"x","datatype":"FP32","shape":[{{rows}},2],"data":[{{data}}]}]}""");
            answer.GetProperty("outputs")[0].GetProperty("data").EnumerateArray().Select(value => value.GetDouble()).ShouldBe(Enumerable.Range(0, rows * 2).Select(at => -(number + (at * 0.25))));
        });
    }

    [Fact]
    public async Task A_version_is_replaced_while_it_is_asked_and_no_request_is_dropped()
    {
        await using var scene = await InferenceScene.StartAsync([("m", "1", "Neg")]);
        using var enough = new CancellationTokenSource();
        var answered = 0;
        var asking = Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            while (!enough.IsCancellationRequested)
            {
                using var answer = await scene.SendAsync("POST", "/v2/models/m/infer", """{"inputs":[{"name":"x","datatype":"FP32","shape":[1,2],"data":[1,2]}]}""");
                answer.StatusCode.ShouldBe(HttpStatusCode.OK);
                Interlocked.Increment(ref answered);
            }
        })).ToArray();
        for (var swap = 0; swap < 40 || (Volatile.Read(ref answered) < 400 && !asking.Any(task => task.IsCompleted)); swap++)
        {
            if (swap == 20) scene.Add("m", "2", "Identity");
            (await scene.Repository.LoadAsync("m", null)).Succeeded.ShouldBeTrue();
        }

        await enough.CancelAsync();
        await Task.WhenAll(asking);
    }

    [Fact]
    public async Task What_comes_while_the_queue_is_full_is_429_and_says_when_to_come_again()
    {
        await using var scene = await InferenceScene.StartAsync([("neg", "1", "Neg")], new BatchOptions { MostRows = 100, Window = TimeSpan.FromSeconds(2), MostWaiting = 2 });
        var body = """{"inputs":[{"name":"x","datatype":"FP32","shape":[1,2],"data":[1,2]}]}""";
        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => scene.SendAsync("POST", "/v2/models/neg/infer", body)));
        answers.Count(answer => answer.StatusCode == HttpStatusCode.OK).ShouldBe(2);
        var refused = answers.Where(answer => answer.StatusCode == HttpStatusCode.TooManyRequests).ToList();
        refused.Count.ShouldBe(3);
        refused.ShouldAllBe(answer => answer.Headers.RetryAfter!.Delta == TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task The_window_gathers_what_comes_within_it_and_a_request_taken_back_is_not_run()
    {
        var (folder, clock) = (Directory.CreateTempSubdirectory("assay-window-"), new FakeTimeProvider());
        try
        {
            var source = new ModelSource("neg", "1", TinyOnnx.Write(Path.Combine(folder.FullName, "neg.onnx"), "Neg"));
            using var repository = new ModelRepository(new GivenCatalogue(source), null, new BatchOptions { Window = TimeSpan.FromSeconds(1) }, clock);
            await repository.LoadAllAsync();
            using var lease = repository.Hold("neg", null).Required;
            using var gone = new CancellationTokenSource();
            var (first, second) = (lease.Model.RunAsync([Row(1)], CancellationToken.None), lease.Model.RunAsync([Row(2)], gone.Token));
            await gone.CancelAsync();
            first.IsCompleted.ShouldBeFalse();
            clock.Advance(TimeSpan.FromSeconds(1));
            (await first).Required[0].Bytes.ToArray().ShouldBe([.. BitConverter.GetBytes(-1f), .. BitConverter.GetBytes(-1f)]);
            await Should.ThrowAsync<OperationCanceledException>(second);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Tensor Row(float value) => new("x", ElementType.Float32, [1, 2]) { Bytes = (byte[])[.. BitConverter.GetBytes(value), .. BitConverter.GetBytes(value)] };
}
