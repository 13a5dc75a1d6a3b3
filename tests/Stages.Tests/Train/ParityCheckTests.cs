using Assay.Tables;
using Assay.Train.Onnx;
using Assay.Train.Scoring;
using Assay.Train.Steps;
using Assay.Train.Trainers;

namespace Stages.Tests.Train;

public class ParityCheckTests
{
    private static readonly Table ThreeRows = new([new NumericColumn("x", [1, 2, 3])]);

    [Fact]
    public void Every_row_of_test_and_training_set_is_compared()
    {
        var parity = Compare([0.5, 0.6, 0.7], [0.5, 0.60005, 0.7]).Required;
        (parity.TestRows, parity.TrainingRows).ShouldBe((1, 2));
        parity.MaxDifference.ShouldBe(5e-5, 1e-9);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void One_row_that_differs_is_enough_to_refuse_the_file_and_is_named(int row)
    {
        double[] own = [0.5, 0.6, 0.7];
        var onnx = own.ToArray();
        onnx[row] += 2e-4;
        var problem = Compare(own, onnx).Problems.ShouldHaveSingleItem();
        problem.Code.ShouldBe("train.parity");
        problem.Message.ShouldContain($"row {row + 1} ");
    }

    [Fact]
    public void What_is_no_number_on_one_side_alone_is_refused() => Compare([0.5, 0.6, 0.7], [0.5, double.NaN, 0.7]).Problems.ShouldHaveSingleItem().Code.ShouldBe("train.parity");

    [Fact]
    public void Large_numbers_are_compared_by_their_size() => Compare([1e6, 2e6, 3e6], [1e6 + 50, 2e6, 3e6]).Required.MaxDifference.ShouldBe(5e-5, 1e-9);

    [Fact]
    public void The_digest_is_of_the_numbers_as_floats()
    {
        var digest = ParityCheck.DigestOf(new Predictions([0.1, 0.2], 1));
        ParityCheck.DigestOf(new Predictions([0.1f, 0.2f], 1)).ShouldBe(digest);
        ParityCheck.DigestOf(new Predictions([0.2, 0.1], 1)).ShouldNotBe(digest);
    }

    private static Assay.Kernel.Outcome<Assay.Train.Records.Parity> Compare(double[] own, double[] onnx) =>
        ParityCheck.Of(new Said(own), new Predictions(onnx, 1), ThreeRows, [false, true, false]);

    private sealed class Said(double[] numbers) : ITrainedModel
    {
        public OnnxBody Body => throw new NotSupportedException();

        public double[] Predict(Table rows) => numbers;
    }
}
