package org.singlewindow.web.soap;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.singlewindow.declaration.AgentView;
import org.singlewindow.declaration.DeclarationRow;
import org.singlewindow.declaration.DeclarationStatus;
import org.singlewindow.declaration.DeclarationView;
import org.singlewindow.declaration.DocumentView;
import org.singlewindow.declaration.HistoryLine;
import org.singlewindow.declaration.ItemRefusal;
import org.singlewindow.declaration.ItemView;
import org.singlewindow.declaration.LinkView;
import org.singlewindow.declaration.LodgementRegister;
import org.singlewindow.declaration.LodgementRule;
import org.singlewindow.declaration.LodgementRule.Severity;
import org.singlewindow.declaration.RecipientView;
import org.singlewindow.declaration.TimeLimit;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.Lrn;
import org.singlewindow.kernel.Violation;
import org.singlewindow.wco.exchange.Addressee;
import org.singlewindow.wco.exchange.Agent;
import org.singlewindow.wco.exchange.Awaited;
import org.singlewindow.wco.exchange.DeclarationLine;
import org.singlewindow.wco.exchange.GetDeclarationResponse;
import org.singlewindow.wco.exchange.GoodsItem;
import org.singlewindow.wco.exchange.Happening;
import org.singlewindow.wco.exchange.Link;
import org.singlewindow.wco.exchange.RefusedItem;
import org.singlewindow.wco.exchange.Remark;
import org.singlewindow.wco.exchange.StoredAnswer;

/** A declaration in the words of the WSDL. What is not said is no element. */
final class DeclarationParts {

    private DeclarationParts() {
    }

    static DeclarationLine line(DeclarationRow row) {
        DeclarationLine line = new DeclarationLine();
        line.setMrn(row.mrn().value());
        row.lrn().map(Lrn::value).ifPresent(line::setLrn);
        line.setStatus(row.status().name());
        line.setVersion(row.version());
        line.setDeclarant(row.declarant());
        line.setDeclarantName(row.declarantName());
        line.setLodgedAt(row.lodgedAt());
        line.setRegime(row.summary().regime());
        row.summary().exportCountry().ifPresent(line::setExportCountry);
        row.summary().importCountry().ifPresent(line::setImportCountry);
        line.setSummary(row.summary().inOneLine().in(Locale.ENGLISH));
        line.getRefusedItem().addAll(row.refused());
        return line;
    }

    static GetDeclarationResponse of(DeclarationView view, Locale reader) {
        GetDeclarationResponse told = new GetDeclarationResponse();
        told.setMrn(view.mrn().value());
        view.lrn().map(Lrn::value).ifPresent(told::setLrn);
        told.setStatus(view.status().name());
        told.setVersion(view.version());
        told.setDeclarant(view.declarant());
        told.setDeclarantName(view.declarantName());
        view.agent().map(DeclarationParts::agent).ifPresent(told::setAgent);
        told.setLodgedAt(view.lodgedAt());
        view.recipients().stream().map(DeclarationParts::recipient).forEach(told.getRecipient()::add);
        view.history().stream().map(DeclarationParts::happening).forEach(told.getHistory()::add);
        view.warnings().stream().map(each -> remark(each, reader)).forEach(told.getWarning()::add);
        view.links().follows().stream().map(DeclarationParts::link).forEach(told.getFollows()::add);
        view.links().followedBy().stream().map(DeclarationParts::link).forEach(told.getFollowedBy()::add);
        view.limits().stream().map(DeclarationParts::awaited).forEach(told.getAwaits()::add);
        view.items().stream().map(DeclarationParts::item).forEach(told.getItem()::add);
        return told;
    }

    private static Agent agent(AgentView from) {
        Agent agent = new Agent();
        agent.setCode(from.code());
        agent.setName(from.called().name());
        agent.setMandate(from.mandate());
        return agent;
    }

    private static Addressee recipient(RecipientView from) {
        Addressee recipient = new Addressee();
        recipient.setCode(from.code());
        recipient.setName(from.name());
        recipient.setKind(from.kind().name());
        recipient.setCountry(from.country().value());
        recipient.setDuty(from.duty().name());
        recipient.setState(from.state());
        recipient.setSince(from.since());
        from.note().ifPresent(recipient::setNote);
        from.due().ifPresent(recipient::setDue);
        from.urgent().ifPresent(goods -> recipient.setUrgent(true));
        from.items().ifPresent(share -> {
            recipient.setItemsDecided(share.decided());
            recipient.setItemsAll(share.all());
        });
        return recipient;
    }

    private static Happening happening(HistoryLine from) {
        Happening happening = new Happening();
        happening.setAt(from.at());
        happening.setEvent(from.event());
        happening.setActor(from.actor());
        happening.setText(from.text());
        return happening;
    }

    private static Remark remark(Violation from, Locale reader) {
        Remark remark = new Remark();
        LodgementRegister.of(from).map(LodgementRule::id).ifPresent(remark::setRule);
        remark.setCode(from.code().code());
        remark.setSeverity((from.warning() ? Severity.WARNING : Severity.ERROR).name());
        remark.setText(from.in(reader));
        remark.setLine(from.line() > 0 ? from.line() : null);
        said(from.xpath()).ifPresent(remark::setXpath);
        said(from.pointer()).ifPresent(remark::setPointer);
        said(from.value()).ifPresent(remark::setValue);
        return remark;
    }

    private static Optional<String> said(String text) {
        return Optional.of(text).filter(each -> !each.isEmpty());
    }

    static Link link(LinkView from) {
        Link link = new Link();
        link.setMrn(from.mrn().value());
        from.known().map(DeclarationStatus::name).ifPresent(link::setStatus);
        from.amendedTo().ifPresent(link::setAmended);
        from.keptBack().stream().map(DeclarationParts::item).forEach(link.getNotReleased()::add);
        from.besides().stream().map(Mrn::value).forEach(link.getBesides()::add);
        return link;
    }

    private static Awaited awaited(TimeLimit limit) {
        Awaited awaited = new Awaited();
        awaited.setWhat(limit.what().name());
        awaited.setUntil(limit.until());
        return awaited;
    }

    static GoodsItem item(ItemView standing) {
        GoodsItem item = new GoodsItem();
        item.setSequence(standing.sequence());
        item.setState(standing.state().name());
        item.getWaitsFor().addAll(standing.waitsFor());
        standing.refusals().stream().map(ItemRefusal::agency).distinct().forEach(item.getRefusedBy()::add);
        standing.refusals().stream().map(DeclarationParts::refusal).forEach(item.getRefusal()::add);
        return item;
    }

    private static RefusedItem refusal(ItemRefusal said) {
        RefusedItem refusal = new RefusedItem();
        refusal.setAgency(said.agency());
        refusal.setReasonCode(said.code());
        refusal.setText(said.text());
        refusal.setAt(said.at());
        return refusal;
    }

    static StoredAnswer answer(DocumentView document) {
        StoredAnswer answer = new StoredAnswer();
        answer.setMessageId(document.messageId().toString());
        answer.setType(document.type());
        answer.setAt(document.at());
        answer.setSha256(HexFormat.of().formatHex(document.sha256()));
        answer.setContent(document.content());
        return answer;
    }
}
