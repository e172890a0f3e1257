"""The words papers use for kinds of data, and the category each means.

A phrase is written in bare words: articles fall away, a plural counts as its singular, "and", "or" and "/" are all
"&", "e-mail" is "email". The longest phrase wins and uses up its words, so that "ip address" is never also an
address. A phrase of no category only uses up its words.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from fourcorners.reading.attributes import ATTRIBUTES
from fourcorners.terms import Category

C = Category
SUBSCRIBER_FIVE = frozenset(
    {
        C.SUBSCRIBER_NAME, C.SUBSCRIBER_ADDRESS, C.SUBSCRIBER_PHONE, C.SUBSCRIBER_EMAIL, C.SUBSCRIBER_IDENTIFIER,
        C.SUBSCRIBER_SERVICE,
    }
)  # fmt: skip
MESSAGE_CONTENT = frozenset({C.CONTENT_MESSAGE})
# Dialling and routing information of a line or an account nobody described further.
SIGNALLING = frozenset({C.TRAFFIC_CALLS, C.TRAFFIC_HEADERS})

_NONE: tuple[Category, ...] = ()
_TIMES_AND_IP = (C.SESSION_TIMES, C.SESSION_IP)

# `a|b` are alternatives, `_` a space within one, `x?` may be left out.
_TABLE: tuple[tuple[tuple[Category, ...], str], ...] = (
    (tuple(SUBSCRIBER_FIVE), """
        basic? subscriber|customer information|info|data|record|detail|particular
        subscriber|customer account? information|record|data|detail
        subscriber & customer|account information|record|data|detail
        customer & subscriber account? information|record|data|detail
        basic account|user|registration|enrollment information|info|data|record|detail
        bsi
        account|user information|info|detail|data
        account user information|data
        user account information|detail|data
        entity data
        registration|registrant|sign_up|signup|enrollment information|info|detail|data|record|particular
        account registration|opening|holder information|detail|data|record|document
        subscription information|detail|record|data
        account opening|application document|record|form|information|detail|file
        account opening & registration document|record|form|information|detail
        account application
        application form|record|document
        opening & registration document|record
        registration form|document|page|application
        customer|subscriber|account file|profile
        account holder information|detail|data|record
        user registration|subscription information|data|detail|record
        subscriber & account holder? information|detail|data
        abonentdata
        abonnementsopplysninger
        subscriber & other? customer? account? information|data|record
        subscriber of|for|assigned_to|using|associated_with ip|internet|telephone|phone|account|cell|mobile|number|email|address|user|domain|target|line
        bestandsdaten
        teilnehmerdaten
        nutzerdaten
        donnees|données relatives aux abonnes|abonnés
        données d'identification
        datos de|del abonado|titular|registro
        dati anagrafici
        """),
    ((C.SUBSCRIBER_NAME,), """
        name
        full|first|last|real|legal|true|birth|subscriber|customer|registrant|owner|account_holder|billing|contact name
        name of subscriber|customer|user|registrant|owner|account_holder|person|individual|account
        name & other? contact
        identity of? subscriber|customer|user|person|registrant|owner|account_holder|individual|poster|holder|author
        true|real|civil identity
        identity
        kyc document|documentation|record|information|data|file|material
        kyc
        know customer document|documentation|record|information|data|file|material
        identity|identification|id|verification document|documentation|card|paper|photo
        photo id|identification
        passport|driver_license|driving_licence|government_id
        copy of passport|id
        age
        citizenship
        social security number
        national identification|identity number
        maiden name
        surname
        given name
        forename
        name of? holder
        identify subscriber|customer|user|person|registrant|owner|account_holder|individual|poster|author|holder & person?|user?|holder?
        date of birth
        birth date
        birthdate
        dob
        gender
        nombre
        nom
        nome
        """),
    ((C.SUBSCRIBER_NAME, C.SUBSCRIBER_IDENTIFIER), """
        other? personal? identifying information|data|detail|record
        personal identification information
        identification of account|subscriber|user|customer
        identify information
        identification data
        """),
    ((C.SUBSCRIBER_ADDRESS,), """
        address
        mailing|residential|residence|business|physical|street|postal|home|work|service|billing|shipping|geographic address
        mailing
        residential
        postal
        dirección
        anschrift
        adresse postale
        address of subscriber|customer|user
        place of residence
        town & country
        city & country
        zip|post code
        last known? postal|physical|street|mailing address
        """),
    ((C.SUBSCRIBER_PHONE,), """
        telephone|phone|cell|mobile|cellular|cellphone|contact|home|work|callback number
        cell|mobile|cellular phone|telephone number?
        telephone & instrument number
        telephone & other? instrument? number & identifier?
        instrument number
        other telephone & instrument number
        recovery|alternate|associated|verified|registered phone|telephone|sms number?
        contact|home|work|mobile|primary|secondary|backup|linked|emergency telephone|phone|mobile|cell number?
        telephone|phone|mobile number registered|linked|verified
        landline
        telephonic contact
        sms number
        two factor number
        telephone
        phone
        número|numeros|números de teléfono
        rufnummer
        numéro de téléphone
        """),
    ((C.SUBSCRIBER_EMAIL,), """
        email address
        email
        alternate|alternative|recovery|secondary|backup|verified|registration|registered|associated|contact|rescue|other email address?
        email account address
        electronic mail address
        correo electrónico
        adresse électronique
        """),
    ((C.SUBSCRIBER_PHONE, C.SUBSCRIBER_EMAIL), """
        telephone|phone|mobile number? & emails
        emails & telephone|phone number?
        contact information|info|detail|data
        contact & personal identifying information
        contact & other? personal identifying information
        telephone|phone & email contact
        contact point
        recovery information|detail|contact|option|data
        account recovery information|detail|contact|option|data
        other contact
        coordonnées
        """),
    ((C.SUBSCRIBER_IDENTIFIER,), """
        user|screen|display|online|on_line|login|log_in|logon|nick|vanity|account|profile|channel|group|internet name
        username
        screenname
        nickname
        alias
        handle
        pseudonym
        user|account|login|customer|subscriber|profile|member id|identification|identifier|number
        user|account|customer|subscriber identification|id number
        user|subscriber identity
        subscriber number & identity
        subscriber number & other? identity
        other? subscriber number & identity
        other subscriber identifier & identity
        subscriber identifier & identity
        other? account number & identifier
        other identity
        other? personal identifier
        vanity url|link|address
        account|profile url|link
        previous|former|past user|screen|display name
        internal account|user? identifier|number|id
        other? unique? identifier
        identifier
        identification number
        userid
        uid
        guid
        name of? user account
        associated user|screen|account name
        nutzerkennung
        nombre de usuario
        """),
    ((C.SUBSCRIBER_SERVICE,), """
        length of service
        signupday
        date account was? established|made
        date when|on_which account was? established|made
        account open & close date
        open & close date
        opening & closing date
        date of? opening & closing
        service subscribed to?
        services subscribed to?
        service registered|activated|enabled for?
        service to_which? subscriber|user|customer|account has? subscribed
        time|day of account? creation|registration|sign_up|activation|opening
        date & time creation|registration|sign_up
        state of account
        current status
        account|service|membership|subscription tier|level|plan|package
        verification status
        suspension history|record
        date of? last change|modification
        change of? account? detail|name|information
        history of? account change
        duration of service
        period of service
        start & end? date of service
        service start date
        service date
        start date
        type of service
        length & type of service
        type & length|duration of service
        service utilized|used|subscribed
        service provided|offered
        service plan|type|feature|information
        plan & feature
        account status
        status of account
        account type
        account creation
        account creation|opening|activation|registration|open|opened|closing|closed|termination|deactivation|expiration|start date
        account creation date & time
        creation date
        date of? creation|activation|registration|enrollment|sign_up|account_creation
        date & time of? account? creation|registration|activation|enrollment|sign_up
        date account was? opened|created|registered|activated|closed
        date on which account was created|opened|registered
        date when account was created|opened|registered
        date & time account|profile was created|opened|registered
        when account was created|opened|registered
        activation date
        activation
        registration date
        date opened
        date joined
        sign_up|signup|join date
        subscription
        account setting
        service history
        deactivation
        date of? service
        """),
    ((C.SUBSCRIBER_PAYMENT,), """
        mean & source of payment
        mean of payment
        source & mean of payment
        mean & source of such? payment
        source of payment
        method of payment
        how account|service|subscription|advertising|it? was? paid for?
        was|were paid for?
        paid for by
        payment method|information|record|history|detail|source|data|card|instrument
        method & mean of payment
        payment
        payout|deposit|withdrawal|refund|donation|tip|top_up|transfer|earning|revenue|monetization|monetisation information|record|history|detail|data|account|method
        payout
        deposit
        withdrawal
        refund
        donation
        earning
        balance
        account balance
        transaction
        transaction record|data|information|list
        financial|payment|card|wallet|money|funds transaction|detail|data
        transaction hash|id
        wallet
        crypto|cryptocurrency|virtual_asset wallet|address|transaction|record|balance
        order history|record|information|detail
        purchase
        purchase & transaction
        advertising|ad spend|payment|account|billing
        payment card|mean|detail
        means payment
        source of fund
        bank information|data|statement|account
        account statement
        statement of account
        stored value
        subscription fee|payment
        tax information|form
        billing information|record|data|detail|statement|history|account|method
        billing
        credit|debit|payment|bank|gift card|account number?|information
        bank account & wallet
        sort code & account number?
        bank detail|transfer|statement
        wallet|iban|paypal|direct_debit account?|address|number|information
        credit & debit card number?|information
        credit card & bank account number?|information?
        bank account number?|information
        bank account & credit card number?
        credit & bank account number?
        financial information|record|account
        purchase history?|record?|information?
        transaction history|detail
        invoice
        gift card
        bank record
        zahlungsdaten
        """),
    ((C.REGISTRATION_IP,), """
        registration ip address?|log?
        signupaddress
        ip address? of? registration|creation|sign_up|signup|account_creation
        ip address? used|recorded|captured at|on|upon|for registration|creation|sign_up|signup
        ip registration address?
        registration internet protocol address?
        sign_up|signup|creation|account_creation|original|initial|subscription ip address?
        ip address at|during|from|upon time? of? account? registration|creation|sign_up|signup|subscription
        ip address used to|for|at|during initially? register|registration|create|creation|sign_up|signup|open
        ip address used to create|open|register account
        ip address from which account was? created|registered|opened
        ip address with|from which account was? created|registered|opened
        ip address associated with|to registration|account_creation|creation
        """),
    ((C.SESSION_IP,), """
        ip address
        ip log & address
        ip log|history|record|information|data|connection|number|session
        ip history log & address?
        ip history log
        ip address log|history|information|record
        ip
        internet protocol address?
        internet protocol log
        temporarily assigned network address
        dynamically assigned|allocated ip address
        ip address allocated|assigned|used
        dynamic|static ip address?
        port & ip address
        ip & port
        nat information|log|data
        ip allocation|assignment history|log|record|data
        public|private ip address?
        temporarily assigned ip address
        network address
        assigned? ip address & port
        source|destination|client|originating|remote ip address
        source|destination port number?
        port number
        source port
        port
        login ip address?|log?
        log in ip address?|log?
        carrier grade nat|natting address?
        ip adressen|adresse
        adresse|adresses ip
        dirección|direcciones ip
        indirizzi ip
        """),
    (_TIMES_AND_IP, """
        access|login|log_in|logon|connection|session|server|activity|web_server|webserver|http|visitor|traffic log
        log of ip address
        when & from what|which|where ip? address?
        when & from_where
        ip address & when
        login|log_in|logon|access|session|connection ip
        access|login|log_in|session|connection|activity ip data|information|record|detail|log
        authentication log|record|data|history
        security log|event
        log data|record|entry|information
        system log
        log file
        logfile
        log of? access|login|log_in|connection|session|activity
        ip address & login|log_in|access|session history|time|date
        login|log_in|access|session ip history
        login & logout activity? log|record|history
        ip address & time_stamp|timestamp|date|time
        date & time & ip address
        log in & log out ip address?
        ip activity? log with? time_stamp|timestamp|date
        logfiles
        nutzungsdaten
        """),
    ((C.SESSION_TIMES,), """
        session time & duration
        session time|date|duration|information|record|data|history
        login|log_in|log_on|sign_in & logout|log_out|log_off|sign_out detail|information|data
        start & stop|end time
        session start & stop|end time
        last|latest|most_recent use|usage|login|access|activity
        date & time of? use|usage
        time of? use|access|login|connection
        login|access|connection detail|attempt
        failed login attempt
        date of? last? access|login|use|activity
        session
        record of session time & duration
        login|log_in|log_on|logon|access|sign_in time|date|history|activity|record|information|data|event
        login|log_in|logon|sign_in
        login & logout|logoff|log_off time?|date?|record?|history?
        login & log_off|log_out time?
        log in & out time
        date & time of? login|log_in|access|session|connection|each_login|log_ins|use
        time & date of? login|log_in|access|session|connection
        date time & duration of? session|connection|login
        last login|log_in|connection|access|active|activity|seen|logon date?|time?
        last known? login|connection|activity
        connection date & time
        disconnect date & time
        connection date|time
        method of connection
        method of connecting
        time & duration of? session|connection
        time_stamp
        timestamp
        time stamp
        date time length & method of connection
        date time length
        time zone
        record of? user activity
        user activity
        account activity
        activity log
        usage record|log|data|information|history
        type of connection
        data transfer volume
        zeitstempel
        """),
    ((C.DEVICE,), """
        device
        device information|info|identifier|id|identification|data|detail|record|type|log|model|name|number|history|token|fingerprint
        handset|phone|computer|hardware|terminal|equipment information|detail|type|model|data|identifier|make
        handset
        hardware
        hardware & software
        make & model
        machine identifier|id
        operating system version
        app|application|client|software version|information
        screen resolution
        fingerprint
        browser fingerprint
        installation identifier|id
        vendor identifier|id
        push & device token
        trusted device
        two factor device
        terminal equipment
        user agent
        unique? device identifier|id|number
        identifier of device
        mobile|linked|registered|associated|trusted device
        user agent string?|information?
        useragent
        browser type?|information?|version?|data?
        browser & operating? system?
        operating system
        cookie data|information|id|identifier
        cookie
        machine cookie
        push token|notification_token|notification
        imei|imsi|esn|meid|min|mac|udid|iccid|sim|msisdn|idfa|aaid|gaid|puk number?|address?|card?|code?
        mac & hardware? address
        sim card number|information
        electronic serial number
        subscriber identity module
        mobile electronic identity number
        mobile station international subscriber directory number
        mobile subscriber integrated services digital network number
        unique identifier for wireless? device
        mobile equipment identifier|identity
        mobile identification number
        international mobile equipment|subscriber identifier|identity number?
        hardware model|identifier|address
        serial number
        advertising id|identifier
        android|apple id & device?
        """),
    ((C.RELATION,), """
        friend list?
        list of? friend & contact
        friend & follower|contact
        follower & following
        follower & following list
        follower & account followed
        people|profile|page|user followed|subscribed
        phone|mobile|email|uploaded contact
        uploaded contact
        contact & address book
        contact & friend
        contact & other user
        contact book
        contact imported|uploaded|stored
        group joined|administered|created|membership
        page administered|managed
        channel subscribed
        community membership
        block list
        blocked list|account|contact|user
        muted account
        secondary|alternate|additional|further|duplicate account
        account belonging|used|held|opened|operated|controlled|registered by same
        account holder other account
        account of same user|holder|subscriber|customer|person
        other account of user|holder|subscriber
        other profile
        connected app|service|account
        third party account linked
        friend request
        list of? friend|contact|follower|group|member
        contact & buddy list
        contact list
        contact
        buddy list
        address book
        follower
        following list
        account followed
        user followed
        group
        group & network
        group|channel|server membership|member|list
        membership
        member
        linked|associated|related|affiliated|connected|other account
        account linked to|by|through|via cookie|machine_cookie|device|same|account
        account acquired through cookie data?
        other account linked|accessed|associated|registered|used|controlled|owned|created
        account registered with|to|by same
        record of account registered|linked
        account that are? linked
        blocked user
        fan
        social graph
        linked? associated account by|acquired through cookie
        subscriber list
        connection list
        """),
    ((C.DEVICE, C.RELATION), """
        associated|linked|related|other account acquired|linked|identified through|by|via machine? cookie data?
        account linked by|through|via machine? cookie
        account that are? linked to? account by machine? cookie
        cookie linked account
        """),
    ((C.TRAFFIC_CALLS,), """
        call|toll record|log|history|detail|data|information
        call list
        itemised|itemized call|billing|bill record|data?|detail
        number dialled|dialed|called
        dialled|dialed number
        number calling & called
        call made & received
        incoming & outgoing|outbound call record|detail|log|data
        inbound & outbound call
        telephone call record|detail
        calling & called number|party
        date time & duration of? call
        call history
        telephony record|data|metadata
        fetch call
        call detail record|information
        call & toll record
        telephone toll record
        toll billing record
        local & long distance telephone? connection|toll|call? billing? record
        telephone connection record
        connection record
        connection & toll record
        cdr
        caller id
        telephone caller identification record
        incoming & outgoing call|telephone_call
        incoming & outgoing call & text? message?
        outgoing & incoming call
        call & text|sms|message log|record|detail
        number dialed|called|calling
        source & destination telephone|phone number
        date , time , & duration of? call
        telephone call number
        calling number
        push to talk record
        voice call
        """),
    (tuple(SIGNALLING), """
        pen register & trap & trace device?
        pen register trap & trace device
        pen register
        trap & trace device?
        pen trap
        dialing routing addressing & signaling information?
        dialing routing signaling & addressing information?
        dialing routing addressing
        traffic|event data
        verkehrsdaten
        données|donnees relatives au trafic
        datos de tráfico
        call & message metadata|record
        """),
    ((C.TRAFFIC_HEADERS,), """
        header
        non content information|record|data about|of|for|concerning|relating_to communication|message|email
        non content information|data
        message|email without content
        envelope information|data
        message id|identifier
        delivery record|receipt
        message routing information
        email traffic
        list of message sent & received
        log of message|email|communication sent|exchanged
        log of message|email
        communication record
        communication traffic data
        date & time sent & received
        identity of communication partner
        communication partner
        username|name|account|user|identity|identifier with whom
        number of message
        header information|data|record
        email|message|mail|full header information?|record?
        to & from address|field|line|information|header
        address of sender & recipient
        sender & recipient address?
        identity of sender & recipient
        from & to address|field|line|information|header
        sender & recipient information?|address?
        recipient
        sender
        source & destination address
        source & destination email|electronic_mail address?
        source & destination of? communication
        type of? communication
        date , time , & duration of? communication|message
        date time & duration of? communication|message
        method of communication
        information about each? communication sent & received
        date & time of? communication|message|email
        date & time at which each? email was? sent
        size & length of? email|message
        message|messaging|mail|email|sms|communication log|metadata|traffic
        chat metadata|traffic
        message & call log
        text message|sms|mms log|record|detail
        transactional record|information|data
        electronic communication transactional record
        transaction & activity log
        transaction log
        metadata
        meta data
        routing information
        mail routing information
        traffic
        ip traffic
        netflow
        flow record
        non content communication|message record|information
        correspondent
        number of? message sent
        """),
    ((C.LOCATION,), """
        location
        geolocation|geo record|log|history|point|detail|tag
        geotag
        geo tag
        place tagged|visited
        tagged place
        tagged location
        wifi|wi_fi access point|location|data
        cell id|identifier
        location of user|account|handset|terminal
        real time|live location
        approximate|estimated location
        movement
        location information|data|history|record|log|service|report|point|tracking
        historical? cell site location? information|data|record?|history
        cell site & sector? information|data|location|record
        cell site|tower
        cell tower information|data|record|dump|location|site
        csli
        gps
        gps data|location|coordinate|information
        geolocation data|information
        geo location data|information
        geographic location
        geographical location
        latitude & longitude
        coordinate
        place from_which
        whereabouts
        check in
        check ins
        physical location
        precise|precision|last|current location
        timing advance
        per call measurement data
        pcmd
        rtt
        e 911 phase? ii? location? data?
        e911
        location of device|phone|cell
        tower dump
        standortdaten
        ubicación
        """),
    ((C.CONTENT_MESSAGE,), """
        content of? email|electronic_mail|communication|message|wire|private|text|chat|direct|such|account|electronic
        content of message & email|attachment
        content of? conversation|chat|correspondence|call|mailbox|voicemail|telephone_call
        message body
        body of message|email
        text of message|email
        voice message|note
        group chat|call|conversation
        conversation thread|history
        message history|thread
        chat & message
        message & attachment
        message exchanged
        email folder
        instant|direct|private messaging? content
        archived message
        content of email & message
        content of? wire & electronic communication
        content of? electronic communication
        content of? text? message
        content information
        communication content
        email content
        content
        content data
        stored communication
        stored electronic communication
        wire & electronic communication
        electronic communication
        emails
        email message|communication|correspondence
        email & attachment
        email sent|stored|received|contained
        email attachment
        message
        private|direct|text|chat|instant|sms|mms|stored|sent|received|voice|whatsapp|unread|group|ephemeral|electronic|incoming|outgoing message
        private & ephemeral|group|direct message
        group chat|conversation|message
        private|direct message & chat
        dm
        sms
        mms
        chat
        chat history|log|record|transcript
        conversation
        voicemail
        voice mail
        video|voice call|calling content|recording
        draft
        draft email
        inbox
        mailbox
        mail folder
        inbox & sent folder?
        inbox|sent|draft|trash|spam|junk|archive|deleted_items folder
        subject line|field|header|heading
        subject
        correspondence
        private|written|oral|incoming|outgoing|recorded|direct communication
        communication & message
        message & communication
        copy of communication
        telephone conversation
        inhaltsdaten
        données|donnees relatives au contenu
        contenido de? comunicaciones
        """),
    (_NONE, """
        record pertaining|relating|related|regarding|concerning to? communication between
        correspondence|communication|message|contact|chat|email|interaction|ticket with|to|from|between customer|support|service|provider|company|platform support|service|team?
        customer support record|communication|ticket|contact|correspondence
        support ticket|record|communication|request
        content standard|rule|guideline|warning|notice
        contact person|officer|point
        complaint
        abuse report|complaint
        report & complaint
        communication between
        communication with customer? support|service
        contact with support|customer service?
        record of? action taken
        time of? arrest
        communication provider|service|device|company
        electronic communication service|provider|device|system
        electronic communication service provider
        remote computing service
        domain name
        name of? court|judge|agency|case
        this subpoena|order|warrant|request
        account & identifier
        correspondence & note of record
        backup|electronic|storage|removable|social|digital|news media
        pursuant to request
        http request
        search warrant|of|person|property|premises
        search & seizure|seize
        to search
        article & thing
        instrument , article & thing
        content moderation|policy
        day of service
        service of
        communication device
        mobile application
        email service|provider|account|format|attachment_to
        account name holder
        grand jury subpoena
        law enforcement agency|officer
        subject account|to|matter|of|offense|line_of
        target device|telephone|account|phone|email
        subject device|telephone
        trap & trace device installed
        service provider|process|list|of_process
        social media service
        service of|by subpoena|process|order|warrant
        by email
        via email
        email or? fax
        in electronic form|format
        electronic service
        internet service provider
        at address
        case name|number
        return address
        address below|above|listed
        contact person
        customer service
        customer support
        communication service
        online service
        internet service
        number of page
        content of? order|subpoena|application|warrant|attachment|letter|request|affidavit
        device search
        content you consider
        service you
        message board
        other member
        file number
        case file
        log file attached
        on file
        session with
        account subscriber
        user group
        """),
    ((C.CONTENT_POST,), """
        post
        thread
        reply & comment
        public & private post
        caption
        hashtag
        reaction
        content posted|published
        posted|published content
        public content
        listing
        advertisement
        posting
        tweet
        retweet
        comment
        status update
        wall post|posting
        news feed
        timeline
        story
        stories
        publication
        review
        blog post|entry
        review posted|written|left|published
        event posting
        forum post
        article
        like
        """),
    ((C.CONTENT_MEDIA,), """
        photo
        live stream
        livestream
        stream
        reel
        clip
        photo & media
        image & video
        audio & video
        photo album|library
        album
        recorded video|stream|broadcast
        uploaded photo|image|video|media
        photograph
        photo & video
        picture
        image
        video
        media
        media file
        audio
        audio recording|file
        recording
        video & picture
        """),
    ((C.CONTENT_FILE,), """
        file
        stored file|data|content
        document stored|saved|uploaded|kept|shared
        stored document
        cloud file|document|backup|data|content
        file & folder
        file stored|uploaded|saved|shared
        shared folder|file
        album backup
        document & file
        file & document
        database
        database record
        calendar
        calendar data|entry
        backup
        back up
        icloud backup|data
        device backup
        cloud storage
        google drive
        drive
        source code
        repository
        repositories
        package
        package uploaded
        record of package uploaded
        upload
        uploaded file|content|material
        note
        notebook
        content of? storage|server|drive
        server content|image
        website content
        website
        """),
    ((C.CONTENT_SEARCH,), """
        search history|query|queries|term|word|record|log|data|request|activity
        record of search
        recent search
        visited|viewed page|site|website
        visited website
        site visited
        url visited
        bookmark
        browser history
        term entered|searched|queried
        word|term searched for?
        search
        search & browsing history
        search performed|conducted|made|run|entered
        query history|log
        web|browsing|browser|internet history
        browsing
        web & app activity
        web page visited
        page visited|viewed
        """),
    ((C.CONTENT_PROFILE,), """
        profile
        profile information|data|page|content|detail|setting
        profile photo|picture|image
        profile & biography?
        biography
        bio
        avatar
        """),
    ((C.CONTENT_DELETED,), """
        deleted
        deleted content|item|file|data|record|material
        content that? was|were|is|are|been|has_been|have_been? deleted|removed|erased
        content since? deleted|removed|erased
        removed content
        material deleted
        anything deleted
        deleted but recoverable|retained
        deleted material
        deleted & archived
        recoverable
        trash
        """),
    ((C.CONTENT_DELETED, C.CONTENT_MESSAGE), """
        deleted message|email|communication|chat|conversation
        """),
    ((C.CONTENT_DELETED, C.CONTENT_POST), """
        deleted post|comment|tweet
        """),
    ((C.CONTENT_DELETED, C.CONTENT_MEDIA), """
        deleted photo|image|video|picture
        """),
    ((C.CONTENT_PROFILE, C.SUBSCRIBER_SERVICE), """
        privacy setting
        """),
    ((C.SUBSCRIBER_SERVICE, C.ANY), """
        account history
        """),
    ((C.SESSION_IP, C.TRAFFIC_HEADERS), """
        source & destination ip|internet_protocol address
        """),
    ((C.SESSION_IP, C.CONTENT_FILE), """
        ip download log
        download log
        download record|history
        """),
)  # fmt: skip

Node = dict[str, "Node | frozenset[Category]"]
_END = ""


def _expansions(phrase: str) -> Iterator[list[str]]:
    slots = []
    for token in phrase.split():
        optional = token.endswith("?")
        ways = [way.split("_") for way in token.rstrip("?").split("|")]
        # `token?` may be left out; a `?` after one alternative counts for the whole slot.
        slots.append([[w.rstrip("?") for w in way] for way in ways] + ([[]] if optional or "?" in token else []))
    for choice in product(*slots):
        yield [word for way in choice for word in way]


def _grow() -> Node:
    root: Node = {}
    for categories, phrases in _TABLE:
        for phrase in phrases.strip().splitlines():
            for words in _expansions(phrase.strip()):
                node = root
                for word in words:
                    inner = node.setdefault(word, {})
                    node = inner  # type: ignore[assignment]
                if words:
                    node.setdefault(_END, frozenset(categories))
    return root


TRIE = _grow()


def _vocabulary(node: Node, found: set[str]) -> set[str]:
    for word, inner in node.items():
        if word != _END and isinstance(inner, dict):
            found.add(word)
            _vocabulary(inner, found)
    return found


WORDS = frozenset(_vocabulary(TRIE, set())) | ATTRIBUTES
GENERAL = SUBSCRIBER_FIVE


def longest(tokens: list[str], at: int) -> tuple[int, frozenset[Category]] | None:
    """The longest phrase that begins with this token: how many tokens it takes, and what it means."""
    node: Node | None = TRIE
    best: tuple[int, frozenset[Category]] | None = None
    index = at
    end = len(tokens)
    while index < end and node is not None:
        inner = node.get(tokens[index])
        if not isinstance(inner, dict):
            break
        node = inner
        index += 1
        means = node.get(_END)
        if isinstance(means, frozenset):
            best = index - at, means
    return best
