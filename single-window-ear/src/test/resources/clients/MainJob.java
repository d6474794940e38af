import client.ApiClient;
import client.ApiException;
import client.api.DeclarationsApi;
import client.api.QueueApi;
import client.api.TasksApi;
import client.model.Acknowledged;
import client.model.Acknowledgement;
import client.model.Declaration;
import client.model.DecisionInput;
import client.model.Header;
import client.model.Message;
import client.model.Problem;
import client.model.Recipient;
import client.model.Task;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The main job through a client that was generated from /openapi; main-job.ts says the same in TypeScript. Arguments: address, document. */
public class MainJob {

    private final String address;

    MainJob(String address) {
        this.address = address;
    }

    public static void main(String[] arguments) throws Exception {
        new MainJob(arguments[0]).run(Files.readString(Path.of(arguments[1])));
    }

    private void run(String document) throws Exception {
        DeclarationsApi trader = new DeclarationsApi(as("trader.uz"));
        String response = Files.readString(trader.lodgeDeclaration(document, null, null, null, null, null).toPath());
        Matcher number = Pattern.compile("<ID>(.*?)</ID>").matcher(response);
        number.find();
        String mrn = number.group(1);
        System.out.println("lodged " + mrn);
        System.out.println("again " + Files.readString(trader.lodgeDeclaration(document, null, null, null, null, null).toPath()).equals(response));

        Declaration declaration = trader.getDeclaration(mrn);
        for (Recipient recipient : declaration.getRecipients()) {
            System.out.println(recipient.getKind() + " " + recipient.getCode() + " " + recipient.getDuty());
        }

        TasksApi agency = new TasksApi(as("gateway.plant.kz"));
        long task = agency.listTasks(null, null, null, mrn).get(0).getId();
        agency.claimTask(task);
        Task decided = agency.decideTask(task, new DecisionInput().decision(DecisionInput.DecisionEnum.APPROVE_WITH_CONDITIONS).addConditionsItem("Открыть при разгрузке."), null);
        System.out.println(decided.getState() + " " + decided.getConditions());

        QueueApi country = new QueueApi(as("gateway.kz"));
        Message message = country.pullMessage(numberOf(mrn, country));
        byte[] content = message.getContent();
        System.out.println(message.getHeader().getMessageType() + " " + sha256(content).equals(message.getHeader().getContentSha256())
            + " " + new String(content, StandardCharsets.UTF_8).equals(document));
        Acknowledgement fine = new Acknowledgement().deliveryNumber(message.getHeader().getDeliveryNumber()).outcome(Acknowledgement.OutcomeEnum.OK);
        List<Acknowledged> results = country.acknowledgeMessages(List.of(fine), null);
        System.out.println(results.get(0).getResult());
        System.out.println("waits " + (country.getQueueStatus().getDepth() >= 0));

        System.out.println(trader.getDeclaration(mrn).getStatus());
        try {
            trader.getDeclaration("26UZ000000000000J0");
        } catch (ApiException refused) {
            Problem problem = as("trader.uz").getObjectMapper().readValue(refused.getResponseBody(), Problem.class);
            System.out.println("refused " + refused.getCode() + " " + problem.getCode());
        }
    }

    /** Looks through the headers, page by page, for the number under which this declaration waits. */
    private static long numberOf(String mrn, QueueApi country) throws ApiException {
        long after = 0;
        while (true) {
            List<Header> page = country.listHeaders(after, 200);
            for (Header header : page) {
                if (mrn.equals(header.getMrn())) {
                    return header.getDeliveryNumber();
                }
            }
            after = page.get(page.size() - 1).getDeliveryNumber();
        }
    }

    private ApiClient as(String name) {
        String credentials = Base64.getEncoder().encodeToString((name + ":single-window").getBytes(StandardCharsets.UTF_8));
        URI base = URI.create(address);
        ApiClient client = new ApiClient().setScheme(base.getScheme()).setHost(base.getHost()).setPort(base.getPort());
        client.setRequestInterceptor((HttpRequest.Builder request) -> request.header("Authorization", "Basic " + credentials));
        return client;
    }

    private static String sha256(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }
}
